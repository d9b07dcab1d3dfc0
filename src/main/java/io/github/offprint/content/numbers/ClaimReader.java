package io.github.offprint.content.numbers;

import io.github.offprint.content.Excerpt;
import io.github.offprint.content.ValueName;
import io.github.offprint.content.numbers.Tokens.Kind;
import io.github.offprint.content.numbers.Tokens.Token;
import io.github.offprint.problem.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a claim by recursive descent. From the loosest to the tightest: {@code or}, {@code and},
 * comparisons and {@code within … of …}, {@code + -}, {@code * /}, a minus sign, {@code ^}.
 */
final class ClaimReader {

  private static final int DEEPEST = 100;
  private static final double HUNDREDTH = 100;

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
      throw tokens.unexpected("a comparison, \"and\", \"or\" or the end of the line");
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
      Term tolerance = term(this::sum);
      if (!tokens.takeIf("of")) {
        throw tokens.unexpected("\"of\" behind the tolerance");
      }
      return new Condition.Within(term(left, first), tolerance, term(this::sum));
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
    Term zero = new Term.Literal(0, false, tokens.position(sign));
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
    boolean percent = token.text().endsWith("%");
    String digits = percent ? token.text().substring(0, token.text().length() - 1) : token.text();
    double number = Double.parseDouble(digits);
    return new Term.Literal(percent ? number / HUNDREDTH : number, percent, tokens.position(token));
  }

  private Term quoted(Token token) {
    String inside = token.text().substring(1, token.text().length() - 1);
    return new Term.Quoted(inside, tokens.position(token));
  }

  private Expression call() {
    Token word = tokens.peek();
    if (List.of("and", "or", "within", "of").contains(word.text())) {
      throw tokens.unexpected("a value");
    }
    tokens.take();
    boolean ordering = word.text().equals("increasing") || word.text().equals("decreasing");
    if (!ordering) {
      Functions.check(word.text(), tokens.position(word));
    }
    if (!tokens.takeIf("(")) {
      throw tokens.unexpected("\"(\" behind " + word.text());
    }
    List<Term> arguments = new ArrayList<>();
    do {
      arguments.add(term(() -> nested(this::sum)));
    } while (tokens.takeIf(","));
    close();
    if (!ordering) {
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
      throw tokens.unexpected("a value");
    }
    Expression inside = nested(this::either);
    close();
    return inside;
  }

  private void close() {
    if (!tokens.takeIf(")")) {
      throw tokens.unexpected("\")\"");
    }
  }

  private Expression nested(java.util.function.Supplier<Expression> inside) {
    if (++depth > DEEPEST) {
      throw tokens.unexpected("a claim that is nested less deeply");
    }
    Expression expression = inside.get();
    depth--;
    return expression;
  }

  private Term term(java.util.function.Supplier<Expression> expected) {
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
