package io.github.offprint.content;

import io.github.offprint.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pictures that the posts of one build show. A drawing that many of them show is read once; the
 * object must not outlive the build, or it will not see that a drawing has changed.
 */
final class Pictures {

  private final PictureCopies copies;
  private final Map<Path, Optional<ImageSize>> drawings = new ConcurrentHashMap<>();

  /**
   * Pictures of which none was read yet.
   *
   * @param copies smaller ones that the site will have too
   */
  Pictures(PictureCopies copies) {
    this.copies = copies;
  }

  /** A picture that is there; what is wrong with it is told. */
  Surroundings.Picture picture(Post.Image image, Problems problems) {
    Optional<ImageSize> drawing = drawings.get(image.file());
    if (drawing != null) {
      return new Surroundings.Picture(image, drawing, List.of());
    }
    try {
      byte[] bytes = Files.readAllBytes(image.file());
      Optional<ImageFile> known = ImageFile.of(bytes);
      if (known.isEmpty()) {
        return new Surroundings.Picture(image, drawn(image, bytes, problems), List.of());
      }
      List<Integer> widths = copies.widths(image.file(), bytes, known.get());
      return new Surroundings.Picture(
          image, known.map(ImageFile::size), widths.stream().map(image::copy).toList());
    } catch (IllegalArgumentException e) {
      problems.error(
          image.position(),
          "this picture is damaged: " + e.getMessage(),
          "open it and export it again");
    } catch (IOException e) {
      problems.error(
          image.position(), "this picture cannot be read", "check that you may read the file");
    }
    return new Surroundings.Picture(image, Optional.empty(), List.of());
  }

  private Optional<ImageSize> drawn(Post.Image image, byte[] bytes, Problems problems) {
    if (image.path().toLowerCase(Locale.ROOT).endsWith(".svg")) {
      return drawings.computeIfAbsent(image.file(), file -> SvgSize.of(bytes));
    }
    problems.error(
        image.position(),
        "what stands in this file is no picture",
        "export it again; only PNG, JPEG, GIF, WebP, AVIF and SVG are understood");
    return Optional.empty();
  }
}
