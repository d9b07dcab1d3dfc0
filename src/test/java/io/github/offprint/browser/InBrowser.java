package io.github.offprint.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that look at pages in a real browser. They may ask for a {@link Browser} and for the {@link
 * SampleBlog}; there is one of each for all test classes. Where no browser is installed they are
 * skipped, except under CI, where they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
