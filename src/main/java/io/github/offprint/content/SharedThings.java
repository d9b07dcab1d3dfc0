package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files that a front matter names for others: the picture beside links, the PDF of a paper. */
record SharedThings(Fields fields, Surroundings surroundings, Problems problems) {

  /** A post to which they are added, to be copied and checked as if its text showed them. */
  Post in(Post post) {
    Sharing sharing = post.frontMatter().sharing();
    if (sharing.equals(Sharing.PLAIN)) {
      return post;
    }
    Optional<Post.Image> image =
        sharing
            .image()
            .flatMap(path -> surroundings.picture(path, fields.position("image"), problems))
            .map(Surroundings.Picture::image);
    List<Post.Image> images = new ArrayList<>(post.images());
    image.ifPresent(images::add);
    List<Post.Link> links = new ArrayList<>(post.links());
    sharing
        .paper()
        .flatMap(Paper::pdf)
        .filter(pdf -> pdf.startsWith("/"))
        .ifPresent(pdf -> links.add(new Post.Link(pdf, fields.position("paper"))));
    return new Post(
        post.file(),
        post.standing(),
        post.frontMatter().showing(image.map(Post.Image::path)),
        post.body(),
        post.headings(),
        links,
        images,
        post.words());
  }
}
