package io.github.offprint.content.numbers;

/** A part of a claim: a term, which has a value, or a condition, which holds or does not. */
sealed interface Expression permits Term, Condition {}
