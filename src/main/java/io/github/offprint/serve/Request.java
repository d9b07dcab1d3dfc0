package io.github.offprint.serve;

import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks for.
 *
 * @param method such as {@code GET}
 * @param path as it was sent, with its escapes and without its query
 * @param query as it was sent; empty if there is none
 * @param headers by their names in lower case
 */
record Request(String method, String path, String query, Map<String, String> headers) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
