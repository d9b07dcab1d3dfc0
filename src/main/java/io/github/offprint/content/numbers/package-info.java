/**
 * Numbers and statements in prose: how a post names what experiments found, how a number is
 * written, and claims that must hold. Uses {@code problem}, {@code experiment} and {@code content}.
 * Start with {@link io.github.offprint.content.numbers.Quotation} and {@link
 * io.github.offprint.content.numbers.Claim}.
 */
package io.github.offprint.content.numbers;
