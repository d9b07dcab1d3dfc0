package io.github.offprint.content;

import java.util.List;

/** What may stand between the two lines of hyphens at the top of a text. */
final class FrontMatterKeys {

  private static final String FLAG = "true or false";
  private static final String OFF = "`false`";
  private static final String ON = "`true`";
  private static final String NONE = "none";
  private static final String OF_THE_SITE = "that of the site";

  static final List<Key> ALL =
      List.of(
          new Key("title", "text", "required", "the title"),
          new Key(
              "published",
              "date, or date with time",
              "required, but for pages",
              "the day it counts as published; as it is written, in no time zone"),
          new Key("updated", "date, or date with time", "not shown", "the day of the last change"),
          new Key(
              "description",
              "text",
              "none; search engines and cards get the first sentences",
              "what lists, feeds and search engines say of it"),
          new Key("tags", "list of texts, or a text", NONE, "what it is about"),
          new Key(
              "draft",
              FLAG,
              OFF,
              "left out unless `--drafts` asks for drafts; so is a post whose"
                  + " [day](#the-day-of-a-build) is to come"),
          new Key("hidden", FLAG, OFF, "left off the home page, and only there"),
          new Key("showdate", FLAG, ON, "whether lists show its date and reading time"),
          new Key(
              "pin",
              "whole number, 0 to 99",
              "`0`",
              "above 0 it stands in a section of its own, the highest first"),
          new Key("toc", FLAG, ON, "whether the page has a table of contents"),
          new Key(
              "numbered",
              FLAG,
              OF_THE_SITE,
              "whether its sections have [numbers](writing.md#numbered-sections)"),
          new Key("lang", "language tag", OF_THE_SITE, "its language, such as `en` or `pt-BR`"),
          new Key(
              "abbrlink",
              "`a-z`, `0-9` and `-`",
              "made from the file name",
              "the last part of the address"),
          new Key(
              "authors",
              "list of names, or a name",
              "those of the site",
              "who wrote it; in place of a name a mapping with `name` and any of `orcid`, `url`,"
                  + " `affiliation`, `email`"),
          new Key("series", "text", NONE, "the name of the series that it is part of"),
          new Key(
              "part",
              "whole number, 1 to 1000",
              "by date, behind those that have one",
              "its place in the series"),
          new Key(
              "related",
              "true or false, or a list of files",
              "found by tags and words",
              "the related posts at its foot: none, or those that you name"),
          new Key("translates", "file", "told by the file names, if at all", "what it translates"),
          new Key(
              "image",
              "picture in the content folder, relative to the post",
              "a card with title, authors and site is drawn",
              "what is shown with links to it elsewhere"),
          new Key("paper", "mapping", "it is none", "which paper the page is"),
          new Key("paper.doi", "DOI", NONE, "its DOI, such as `10.1000/182`"),
          new Key("paper.arxiv", "number at arXiv", NONE, "such as `2110.03922`"),
          new Key(
              "paper.pdf",
              "path from the root of the site, or address",
              NONE,
              "where its PDF lies"),
          new Key("paper.journal", "text", NONE, "where it appeared"),
          new Key("paper.volume", "text", NONE, "the volume of the journal"),
          new Key("paper.issue", "text", NONE, "the issue of the volume"),
          new Key("paper.firstpage", "text", NONE, "its first page there"),
          new Key("paper.lastpage", "text", NONE, "its last page there"),
          new Key("aliases", "list of paths, or a path", NONE, "old addresses that lead here"),
          new Key(
              "bibliography",
              "BibTeX file in the content folder, relative to the post, or a list of such",
              OF_THE_SITE,
              "the works that it [cites](writing.md#citations), besides those of the site"),
          new Key(
              "csl",
              "name of a style, or a file",
              OF_THE_SITE,
              "how works are cited; names as under `citations.style` in the settings"),
          new Key(
              "nocite",
              "list of keys such as `\"@simon2023\"`, or `\"*\"`",
              NONE,
              "works that are listed without being cited"));

  private FrontMatterKeys() {}
}
