package io.github.offprint.content.markdown;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Answers by question, worked out once even when several threads ask at the same time. Forgets all
 * when it holds too much, which costs time and changes nothing.
 */
final class Answers<A> {

  private final Map<String, CompletableFuture<A>> known = new ConcurrentHashMap<>();
  private final AtomicLong held = new AtomicLong();
  private final long most;
  private final ToLongFunction<A> length;

  /**
   * No answers yet.
   *
   * @param most characters of questions and answers to hold
   * @param length of an answer, in characters
   */
  Answers(long most, ToLongFunction<A> length) {
    this.most = most;
    this.length = length;
  }

  /** The answer, by the given work if it is not known. What the work throws is thrown here. */
  A to(String question, Supplier<A> work) {
    CompletableFuture<A> mine = new CompletableFuture<>();
    CompletableFuture<A> others = known.putIfAbsent(question, mine);
    return others == null ? workOut(question, work, mine) : await(others);
  }

  private A workOut(String question, Supplier<A> work, CompletableFuture<A> result) {
    try {
      A answer = work.get();
      result.complete(answer);
      if (held.addAndGet(question.length() + length.applyAsLong(answer)) > most) {
        known.clear();
        held.set(0);
      }
      return answer;
    } catch (RuntimeException | Error e) {
      known.remove(question, result);
      result.completeExceptionally(e);
      throw e;
    }
  }

  private static <A> A await(CompletableFuture<A> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
