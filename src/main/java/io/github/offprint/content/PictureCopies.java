package io.github.offprint.content;

import java.nio.file.Path;
import java.util.List;

/** Which smaller copies of pictures a site will have. */
@FunctionalInterface
public interface PictureCopies {

  /** A site with pictures as they are. */
  PictureCopies NONE = (file, bytes, image) -> List.of();

  /**
   * Widths of copies in pixels, narrowest first.
   *
   * @param file shown by a post
   * @param bytes what stands in it
   * @param image what its header tells
   * @throws IllegalArgumentException if the picture is damaged
   */
  List<Integer> widths(Path file, byte[] bytes, ImageFile image);
}
