package io.github.offprint.content.markdown;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers by question, worked out once even when several threads ask at the same time. Forgets all
 * when it holds too much, which costs time and changes nothing.
 */
final class Answers {

  private final Map<String, CompletableFuture<String>> known = new ConcurrentHashMap<>();
  private final AtomicLong held = new AtomicLong();
  private final long most;

  /**
   * No answers yet.
   *
   * @param most characters of questions and answers to hold
   */
  Answers(long most) {
    this.most = most;
  }

  /** The answer, by the given work if it is not known. What the work throws is thrown here. */
  String to(String question, Supplier<String> work) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> others = known.putIfAbsent(question, mine);
    return others == null ? workOut(question, work, mine) : await(others);
  }

  private String workOut(String question, Supplier<String> work, CompletableFuture<String> result) {
    try {
      String answer = work.get();
      result.complete(answer);
      if (held.addAndGet((long) question.length() + answer.length()) > most) {
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

  private static String await(CompletableFuture<String> answer) {
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
