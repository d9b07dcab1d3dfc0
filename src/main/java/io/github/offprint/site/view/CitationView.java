package io.github.offprint.site.view;

/**
 * How others may cite a post.
 *
 * @param line as it stands in a list of references; plain text
 * @param bibtex an entry for a BibTeX file
 */
public record CitationView(String line, String bibtex) {}
