package io.github.offprint.content;

/**
 * A piece of a post's body. The body of a post is one stream of HTML, cut where a result will
 * stand: a directive inside a list or a quote leaves an open element before it and closes it after.
 * Once experiments have run, a post is {@link Post#settled settled} and nothing in it is pending.
 */
public sealed interface Block permits Prose, Directive, Pending {}
