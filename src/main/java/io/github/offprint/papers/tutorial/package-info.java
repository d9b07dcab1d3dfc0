/**
 * The experiment of the guide to writing experiments: small, complete, and shown there as it stands
 * here. It uses what any experiment may use. Start reading at {@link
 * io.github.offprint.papers.tutorial.RandomAngles}.
 */
package io.github.offprint.papers.tutorial;
