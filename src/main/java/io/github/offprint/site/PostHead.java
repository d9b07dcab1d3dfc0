package io.github.offprint.site;

import io.github.offprint.content.Author;
import io.github.offprint.content.FrontMatter;
import io.github.offprint.content.Paper;
import io.github.offprint.content.Post;
import io.github.offprint.site.view.PageView.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the head of a post's page tells machines: cards, indexes of papers, search engines. */
final class PostHead {

  private final SiteInfo info;
  private final Post post;
  private final FrontMatter matter;
  private final List<Author> writers;
  private final List<String> authors;
  private final String lang;
  private final String description;

  /**
   * The head of a settled post.
   *
   * @param writers its authors
   * @param lang BCP 47
   */
  PostHead(SiteInfo info, Post post, List<Author> writers, String lang) {
    this.info = info;
    this.post = post;
    this.matter = post.frontMatter();
    this.writers = writers;
    this.authors = writers.stream().map(Author::name).toList();
    this.lang = lang;
    this.description = Description.of(post);
  }

  String description() {
    return description;
  }

  /** All {@code meta} elements but the description. */
  List<Meta> meta() {
    List<Meta> meta = new ArrayList<>();
    if (matter.draft()) {
      meta.add(Meta.named("robots", "noindex"));
    }
    authors.forEach(author -> meta.add(Meta.named("author", author)));
    openGraph(meta);
    if (!post.isPage()) {
      article(meta);
    }
    twitter(meta);
    matter.sharing().paper().ifPresent(paper -> citation(meta, paper));
    return meta;
  }

  private void openGraph(List<Meta> meta) {
    meta.add(Meta.property("og:type", post.isPage() ? "website" : "article"));
    meta.add(Meta.property("og:title", matter.title()));
    meta.add(Meta.property("og:site_name", info.title()));
    meta.add(Meta.property("og:locale", lang.replace('-', '_')));
    if (!description.isEmpty()) {
      meta.add(Meta.property("og:description", description));
    }
    canonical().ifPresent(url -> meta.add(Meta.property("og:url", url)));
    Cards.picture(info, post).ifPresent(picture -> image(meta, picture));
  }

  private void image(List<Meta> meta, Cards.Picture picture) {
    meta.add(Meta.property("og:image", picture.href()));
    if (picture.width() > 0) {
      meta.add(Meta.property("og:image:type", "image/png"));
      meta.add(Meta.property("og:image:width", Integer.toString(picture.width())));
      meta.add(Meta.property("og:image:height", Integer.toString(picture.height())));
    }
    meta.add(Meta.property("og:image:alt", matter.title()));
  }

  private void article(List<Meta> meta) {
    meta.add(Meta.property("article:published_time", matter.published().toString()));
    matter
        .updated()
        .ifPresent(day -> meta.add(Meta.property("article:modified_time", day.toString())));
    matter.tags().forEach(tag -> meta.add(Meta.property("article:tag", tag)));
  }

  private void twitter(List<Meta> meta) {
    Optional<Cards.Picture> picture = Cards.picture(info, post);
    meta.add(Meta.named("twitter:card", picture.isPresent() ? "summary_large_image" : "summary"));
    meta.add(Meta.named("twitter:title", matter.title()));
    if (!description.isEmpty()) {
      meta.add(Meta.named("twitter:description", description));
    }
    picture.ifPresent(
        p -> {
          meta.add(Meta.named("twitter:image", p.href()));
          meta.add(Meta.named("twitter:image:alt", matter.title()));
        });
  }

  /** As Google Scholar asks for it. */
  private void citation(List<Meta> meta, Paper paper) {
    meta.add(Meta.named("citation_title", matter.title()));
    authors.forEach(author -> meta.add(Meta.named("citation_author", author)));
    matter
        .date()
        .map(day -> day.toString().replace('-', '/'))
        .ifPresent(day -> meta.add(Meta.named("citation_publication_date", day)));
    paper.journal().ifPresent(text -> meta.add(Meta.named("citation_journal_title", text)));
    paper.volume().ifPresent(text -> meta.add(Meta.named("citation_volume", text)));
    paper.issue().ifPresent(text -> meta.add(Meta.named("citation_issue", text)));
    paper.firstPage().ifPresent(text -> meta.add(Meta.named("citation_firstpage", text)));
    paper.lastPage().ifPresent(text -> meta.add(Meta.named("citation_lastpage", text)));
    paper.doi().ifPresent(doi -> meta.add(Meta.named("citation_doi", doi)));
    paper.arxiv().ifPresent(id -> meta.add(Meta.named("citation_arxiv_id", id)));
    pdf(paper).ifPresent(url -> meta.add(Meta.named("citation_pdf_url", url)));
    meta.add(Meta.named("citation_language", lang));
  }

  private Optional<String> pdf(Paper paper) {
    return paper
        .pdf()
        .filter(pdf -> !pdf.startsWith("/") || info.hasAddress())
        .map(pdf -> pdf.startsWith("/") ? info.address().absolute(pdf) : pdf);
  }

  private Optional<String> canonical() {
    return info.hasAddress() ? Optional.of(info.address().absolute(post.path())) : Optional.empty();
  }

  /** The same for search engines, in the words of schema.org. */
  String linkedData() {
    Optional<Paper> paper = matter.sharing().paper();
    if (post.isPage() && (paper.isEmpty() || matter.date().isEmpty())) {
      return "";
    }
    LinkedData data =
        new LinkedData(paper.isPresent() ? "ScholarlyArticle" : "BlogPosting")
            .with("headline", matter.title())
            .with("description", description)
            .with("inLanguage", lang)
            .with("datePublished", matter.published().toString())
            .with("dateModified", Feeds.changed(matter).toString())
            .with("keywords", String.join(", ", matter.tags()));
    data.withAll("author", writers.stream().map(LinkedData::person).toList());
    canonical().ifPresent(url -> data.with("url", url).with("mainEntityOfPage", url));
    Cards.picture(info, post).ifPresent(picture -> data.with("image", picture.href()));
    paper.ifPresent(p -> published(data, p));
    if (paper.flatMap(Paper::journal).isEmpty()) {
      LinkedData blog = new LinkedData("Blog").with("name", info.title());
      canonical().ifPresent(url -> blog.with("url", info.address().absolute("/")));
      data.with("isPartOf", blog);
    }
    return data.document();
  }

  private void published(LinkedData data, Paper paper) {
    List<String> places = new ArrayList<>();
    paper.doi().ifPresent(doi -> places.add("https://doi.org/" + doi));
    paper.arxiv().ifPresent(id -> places.add("https://arxiv.org/abs/" + id));
    data.withTexts("sameAs", places);
    paper.doi().ifPresent(doi -> data.with("identifier", "doi:" + doi));
    paper.firstPage().ifPresent(page -> data.with("pageStart", page));
    paper.lastPage().ifPresent(page -> data.with("pageEnd", page));
    paper
        .journal()
        .ifPresent(name -> data.with("isPartOf", new LinkedData("Periodical").with("name", name)));
    pdf(paper)
        .ifPresent(
            url ->
                data.with(
                    "encoding",
                    new LinkedData("MediaObject")
                        .with("contentUrl", url)
                        .with("encodingFormat", "application/pdf")));
  }
}
