package io.github.offprint.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.offprint.figure.Numbers;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON written by {@link RecordWriter} back to records. A class named in it is used only if it is a
 * record that implements the declared type, so that a file cannot have anything else made.
 */
final class RecordReader {

  private final JsonParser json;
  private final ClassLoader classes;

  private RecordReader(JsonParser json, ClassLoader classes) {
    this.json = json;
    this.classes = classes;
  }

  /**
   * A record equal to the one that was written.
   *
   * @param classes where the classes named in it are found
   * @throws IllegalArgumentException if the bytes are not what {@link RecordWriter} writes for the
   *     type
   */
  static <R extends Record> R read(byte[] bytes, Class<R> type, ClassLoader classes) {
    try (JsonParser json = Json.FACTORY.createParser(bytes)) {
      json.nextToken();
      return type.cast(new RecordReader(json, classes).read(type));
    } catch (IOException e) {
      throw new IllegalArgumentException("expected JSON: " + e.getMessage(), e);
    }
  }

  /** Reads the value at whose first token the parser stands, and leaves it at its last. */
  private Object read(Type declared) throws IOException {
    Class<?> type = Types.raw(declared);
    if (json.currentToken() == null) {
      throw new IllegalArgumentException("the JSON ends too early");
    }
    if (type == Numbers.class) {
      return numbers();
    } else if (type == List.class) {
      return Collections.unmodifiableList(items(Types.argument(declared, 0)));
    } else if (type == Optional.class) {
      return items(Types.argument(declared, 0)).stream().findFirst();
    } else if (type == Map.class) {
      return map(Types.argument(declared, 1));
    } else if (type.isRecord() || type.isInterface()) {
      return part(type);
    }
    return scalar(type);
  }

  private Numbers numbers() throws IOException {
    double[] numbers = new double[16];
    int count = 0;
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * count);
      numbers[count++] = number();
    }
    return Numbers.of(Arrays.copyOf(numbers, count));
  }

  private List<Object> items(Type each) throws IOException {
    List<Object> items = new ArrayList<>();
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(each));
    }
    return items;
  }

  private Map<String, Object> map(Type each) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    expect(JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      map.put(name, read(each));
    }
    return Collections.unmodifiableMap(map);
  }

  private Object part(Class<?> declared) throws IOException {
    expect(JsonToken.START_OBJECT);
    Class<?> type = declared.isInterface() ? named(declared) : declared;
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      field(component.getName());
      values.add(read(component.getGenericType()));
    }
    json.nextToken();
    expect(JsonToken.END_OBJECT);
    return Components.whole(type, values);
  }

  private Class<?> named(Class<?> declared) throws IOException {
    field(RecordWriter.TAG);
    String name = json.getText();
    try {
      Class<?> type = Class.forName(name, false, classes);
      if (type.isRecord() && declared.isAssignableFrom(type)) {
        return type;
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no class " + name, e);
    }
    throw new IllegalArgumentException(
        name + " is no record that implements " + declared.getName());
  }

  private void field(String name) throws IOException {
    if (!name.equals(json.nextFieldName())) {
      throw new IllegalArgumentException(
          "expected the field " + name + ", found " + json.getText());
    }
    json.nextToken();
  }

  private Object scalar(Class<?> type) throws IOException {
    if (type == double.class || type == Double.class) {
      return number();
    } else if (type == int.class || type == Integer.class) {
      return json.getIntValue();
    } else if (type == long.class || type == Long.class) {
      return json.getLongValue();
    } else if (type == boolean.class || type == Boolean.class) {
      return json.getBooleanValue();
    } else if (type.isEnum()) {
      return constant(type, json.getText());
    }
    expect(JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no " + name));
  }

  private double number() throws IOException {
    String text = json.getText();
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return switch (text) {
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        case "nan" -> Double.NaN;
        default -> throw new IllegalArgumentException("expected a number, found " + text);
      };
    }
    return Double.parseDouble(text);
  }

  private void expect(JsonToken token) {
    if (json.currentToken() != token) {
      throw new IllegalArgumentException("expected " + token + ", found " + json.currentToken());
    }
  }
}
