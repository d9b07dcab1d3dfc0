package io.github.offprint.content;

import java.util.Optional;

/**
 * What a post tells machines that speak of it elsewhere.
 *
 * @param image the picture beside a link to the post, in place of the card that is drawn for it: as
 *     the post gives it until the post has been read, then a path from the root of the site
 * @param paper which paper the page is, if it is one
 */
public record Sharing(Optional<String> image, Optional<Paper> paper) {

  /** Nothing out of the ordinary. */
  public static final Sharing PLAIN = new Sharing(Optional.empty(), Optional.empty());

  /** The same with another picture, or with none. */
  Sharing showing(Optional<String> picture) {
    return new Sharing(picture, paper);
  }
}
