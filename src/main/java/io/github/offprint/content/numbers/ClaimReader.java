package io.github.offprint.content.numbers;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.numbers.Tokens.Kind;
import io.github.offprint.content.numbers.Tokens.Token;
import io.github.offprint.problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a claim by recursive descent. From the loosest to the tightest: {@code or}, {@code and},
 * comparisons and {@code within … of …}, {@code + -}, {@code * /}, a minus sign, {@code ^}.
 */
final class ClaimReader {

  private static final int DEEPEST = 100;
  private static final double HUNDREDTH = 100;

  /** What experiments say of flags, which are texts. */
  private static final List<String> FLAGS = List.of("true", "false");

  private static final String HOW =
      "claims compare values: fig-steps.loss < 0.05, fig-a.slope within 0.1 of 1/2,"
          + " abs(fig-a.gap) <= 2 * fig-a.error and fig-a.rank == 8";

  private final Tokens tokens;
  private final List<ValueName> names = new ArrayList<>();
  private int depth;

  ClaimReader(Excerpt line) {
    this.tokens = new Tokens(line);
  }

  /** The names that were read, in their order. */
  List<ValueName> names() {
    return names;
  }

  /** The whole line as a condition. */
  Condition condition() {
    Token first = tokens.peek();
    Condition condition = condition(either(), first);
    if (tokens.peek().kind() != Kind.END) {
      throw unexpected("a comparison, \"and\", \"or\" or the end of the line");
    }
    return condition;
  }

  private Expression either() {
    Token first = tokens.peek();
    Expression left = both();
    while (tokens.takeIf("or")) {
      Token second = tokens.peek();
      left = new Condition.Joined(false, condition(left, first), condition(both(), second));
    }
    return left;
  }

  private Expression both() {
    Token first = tokens.peek();
    Expression left = comparison();
    while (tokens.takeIf("and")) {
      Token second = tokens.peek();
      left = new Condition.Joined(true, condition(left, first), condition(comparison(), second));
    }
    return left;
  }

  private Expression comparison() {
    Token first = tokens.peek();
    Expression left = sum();
    if (tokens.takeIf("within")) {
      boolean relative = tokens.peek().text().endsWith("%");
      Term tolerance = relative ? percent(tokens.take()) : term(this::sum);
      if (!tokens.takeIf("of")) {
        throw unexpected("\"of\" behind the tolerance");
      }
      return new Condition.Within(term(left, first), tolerance, relative, term(this::sum));
    }
    List<Term> terms = new ArrayList<>();
    List<String> operators = new ArrayList<>();
    while (isComparison(tokens.peek())) {
      if (terms.isEmpty()) {
        terms.add(term(left, first));
      }
      operators.add(ascii(tokens.take().text()));
      terms.add(term(this::sum));
    }
    return terms.isEmpty() ? left : new Condition.Compared(terms, operators);
  }

  private static boolean isComparison(Token token) {
    return token.kind() == Kind.SIGN && "<= >= == != < > ≤ ≥ ≠".contains(token.text());
  }

  private static String ascii(String operator) {
    return operator.replace("≤", "<=").replace("≥", ">=").replace("≠", "!=");
  }

  private Expression sum() {
    Token first = tokens.peek();
    Expression left = product();
    for (Token sign = tokens.peek(); tokens.takeIf("+", "-", "−"); sign = tokens.peek()) {
      left = arithmetic(sign.text().equals("+") ? '+' : '-', left, first, product(), sign);
    }
    return left;
  }

  private Expression product() {
    Token first = tokens.peek();
    Expression left = signed();
    for (Token sign = tokens.peek(); tokens.takeIf("*", "/", "·", "×"); sign = tokens.peek()) {
      left = arithmetic(sign.text().equals("/") ? '/' : '*', left, first, signed(), sign);
    }
    return left;
  }

  private Expression signed() {
    Token sign = tokens.peek();
    if (!tokens.takeIf("-", "−")) {
      return power();
    }
    Term zero = new Term.Literal(0, tokens.position(sign));
    Token operand = tokens.peek();
    return new Term.Arithmetic(
        '-', zero, term(nested(this::signed), operand), tokens.position(sign));
  }

  private Expression power() {
    Token first = tokens.peek();
    Expression base = primary();
    Token sign = tokens.peek();
    return tokens.takeIf("^") ? arithmetic('^', base, first, nested(this::signed), sign) : base;
  }

  private Term arithmetic(
      char operator, Expression left, Token first, Expression right, Token sign) {
    Position position = tokens.position(sign);
    return new Term.Arithmetic(operator, term(left, first), term(right, sign), position);
  }

  private Expression primary() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NAME -> named(tokens.take());
      case NUMBER -> number(tokens.take());
      case TEXT -> quoted(tokens.take());
      case WORD -> call();
      default -> inBrackets();
    };
  }

  private Term named(Token token) {
    ValueName name = tokens.name(token);
    names.add(name);
    return new Term.Named(name);
  }

  private Term number(Token token) {
    if (token.text().endsWith("%")) {
      throw new Mistake(
          tokens.position(token),
          "percent are read only directly behind within",
          "write 0.05 for 5%, or fig-a.x within 5% of 2");
    }
    return new Term.Literal(Double.parseDouble(token.text()), tokens.position(token));
  }

  private Term percent(Token token) {
    String digits = token.text().substring(0, token.text().length() - 1);
    double share = Double.parseDouble(digits.replaceAll("\\h", "")) / HUNDREDTH;
    return new Term.Literal(share, tokens.position(token));
  }

  private Term quoted(Token token) {
    String inside = token.text().substring(1, token.text().length() - 1);
    return new Term.Quoted(inside, tokens.position(token));
  }

  private Expression call() {
    Token word = tokens.peek();
    if (List.of("and", "or", "within", "of").contains(word.text())) {
      throw unexpected("a value");
    }
    tokens.take();
    if (FLAGS.contains(word.text())) {
      return new Term.Quoted(word.text(), tokens.position(word));
    } else if (word.text().equals("not")) {
      throw new Mistake(
          tokens.position(word),
          "claims have no \"not\"",
          "turn the comparison round: >= in place of not <, and != in place of not ==");
    } else if (!tokens.takeIf("(")) {
      throw new Mistake(
          tokens.position(word),
          word.text() + " alone is no value",
          "a value has the id of its figure before it, as in fig-steps.loss; a function has"
              + " brackets behind it");
    }
    Functions.check(word.text(), tokens.position(word));
    List<Term> arguments = new ArrayList<>();
    do {
      arguments.add(term(() -> nested(this::sum)));
    } while (tokens.takeIf(","));
    close();
    if (!Functions.ORDERINGS.contains(word.text())) {
      return new Term.Call(word.text(), arguments, tokens.position(word));
    }
    if (arguments.size() != 1) {
      throw new Mistake(
          tokens.position(word), word.text() + " is asked of one list", "give it one");
    }
    return new Condition.Ordered(
        word.text().equals("increasing"), arguments.get(0), tokens.position(word));
  }

  private Expression inBrackets() {
    if (!tokens.takeIf("(")) {
      throw unexpected("a value");
    }
    Expression inside = nested(this::either);
    close();
    return inside;
  }

  private void close() {
    if (!tokens.takeIf(")")) {
      throw unexpected("\")\"");
    }
  }

  private Mistake unexpected(String expected) {
    return tokens.unexpected(expected, HOW);
  }

  private Expression nested(Supplier<Expression> inside) {
    if (++depth > DEEPEST) {
      throw unexpected("a claim that is nested less deeply");
    }
    Expression expression = inside.get();
    depth--;
    return expression;
  }

  private Term term(Supplier<Expression> expected) {
    Token first = tokens.peek();
    return term(expected.get(), first);
  }

  private Term term(Expression expression, Token first) {
    if (expression instanceof Term term) {
      return term;
    }
    throw new Mistake(
        tokens.position(first),
        "expected a value, found a condition",
        "conditions can be joined with and, or; they cannot be compared or calculated with");
  }

  private Condition condition(Expression expression, Token first) {
    if (expression instanceof Condition condition) {
      return condition;
    }
    throw new Mistake(
        tokens.position(first),
        "a value alone claims nothing",
        "compare it, as in fig-steps.loss < 0.05");
  }
}
