/**
 * What posts cite: reads BibTeX files and lets a style say how a work is named in the text and in
 * the list of references. The only package that knows the library that understands styles. Start
 * reading at {@code Bibliography}, then {@code CitationTexts}.
 */
package io.github.offprint.content.citations;
