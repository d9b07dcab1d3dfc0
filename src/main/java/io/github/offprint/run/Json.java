package io.github.offprint.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Numbers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;

/**
 * Values as JSON: the same text for the same value on every Java version. Doubles are the shortest
 * decimals that read back to the same bits; infinities and NaN, which JSON lacks, are the strings
 * {@code "inf"}, {@code "-inf"} and {@code "nan"}.
 */
public final class Json {

  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * A value on one line.
   *
   * @param value a map with names as keys, an iterable, a record (its components in their order,
   *     those that are empty left out), {@link Numbers}, a {@link Value}, an optional, an enum, a
   *     number, a boolean or a string
   * @throws IllegalArgumentException if it is or holds something else
   */
  public static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The shortest decimal that reads back to the same double: {@code 0.1}, {@code 24}, {@code
   * 1e-10}; otherwise {@code inf}, {@code -inf} or {@code nan}.
   */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    // Not Double.toString: before JDK 19 it sometimes has a digit too many.
    String digits = NumberOutput.toString(value, true);
    int exponent = digits.indexOf('E');
    String mantissa = exponent < 0 ? digits : digits.substring(0, exponent);
    String whole =
        mantissa.endsWith(".0") ? mantissa.substring(0, mantissa.length() - 2) : mantissa;
    return exponent < 0 ? whole : whole + "e" + digits.substring(exponent + 1);
  }

  static void writeNumber(double value, JsonGenerator json) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(number(value));
    } else {
      json.writeString(number(value));
    }
  }

  static void writeNumbers(Numbers numbers, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < numbers.size(); i++) {
      writeNumber(numbers.at(i), json);
    }
    json.writeEndArray();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      writeMap(map, json);
    } else if (value instanceof Iterable<?> items) {
      writeItems(items, json);
    } else if (value instanceof Numbers numbers) {
      writeNumbers(numbers, json);
    } else if (value instanceof Value finding) {
      write(content(finding), json);
    } else if (value instanceof Record fields) {
      writeRecord(fields, json);
    } else {
      writeScalar(value, json);
    }
  }

  private static void writeScalar(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Double || value instanceof Float) {
      writeNumber(((Number) value).doubleValue(), json);
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(Spelling.of(constant));
    } else if (value instanceof CharSequence text) {
      json.writeString(text.toString());
    } else if (value instanceof Optional<?> maybe && maybe.isEmpty()) {
      json.writeNull();
    } else if (value instanceof Optional<?> maybe) {
      write(maybe.get(), json);
    } else {
      throw new IllegalArgumentException(
          "expected a value that JSON can hold, found "
              + (value == null ? "null" : value.getClass().getName()));
    }
  }

  private static Object content(Value finding) {
    if (finding instanceof Value.Scalar scalar) {
      return scalar.number();
    } else if (finding instanceof Value.Rows table) {
      return table.rows();
    }
    return finding instanceof Value.Sequence sequence
        ? sequence.numbers()
        : ((Value.Text) finding).text();
  }

  private static void writeMap(Map<?, ?> map, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName(entry.getKey().toString());
      write(entry.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void writeItems(Iterable<?> items, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      write(item, json);
    }
    json.writeEndArray();
  }

  private static void writeRecord(Record fields, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (RecordComponent component : Components.of(fields.getClass())) {
      Object value = Components.value(component, fields);
      if (!Optional.empty().equals(value)) {
        json.writeFieldName(component.getName());
        write(value, json);
      }
    }
    json.writeEndObject();
  }
}
