package io.github.offprint.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.offprint.figure.Numbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records of any class to JSON that {@link RecordReader} turns back into equal records. A record is
 * an object of its components; where the declared type is an interface, its first field {@code
 * "is"} names the class.
 */
final class RecordWriter {

  static final String TAG = "is";

  private final JsonGenerator json;

  private RecordWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * All that a record holds, in ASCII.
   *
   * @throws IllegalArgumentException if it holds something that is neither a record nor a number,
   *     boolean, string, enum, {@link Numbers}, list, optional or map of these
   */
  static byte[] bytes(Record whole) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        Json.FACTORY
            .createGenerator(bytes)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())) {
      new RecordWriter(json).write(whole, whole.getClass(), whole.getClass().getSimpleName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Where: for messages, how to reach the value from the whole. */
  private void write(Object value, Type declared, String where) throws IOException {
    Class<?> type = Types.raw(declared);
    if (value == null) {
      throw new IllegalArgumentException(where + " is null");
    } else if (value instanceof Numbers numbers) {
      Json.writeNumbers(numbers, json);
    } else if (value instanceof List<?> || value instanceof Optional<?> || value instanceof Map) {
      writeContainer(value, declared, where);
    } else if (value instanceof Record part && (type == part.getClass() || type.isInterface())) {
      writeRecord(part, type, where);
    } else if (type.isPrimitive() || type == value.getClass() || type.isEnum()) {
      writeScalar(value, where);
    } else {
      throw cannotKeep(value, where);
    }
  }

  private void writeContainer(Object value, Type declared, String where) throws IOException {
    if (!(declared instanceof ParameterizedType)) {
      throw new IllegalArgumentException(where + " does not declare what it holds");
    } else if (value instanceof List<?> items) {
      writeList(items, Types.argument(declared, 0), where);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, Types.argument(declared, 1), where);
    } else {
      writeList(((Optional<?>) value).stream().toList(), Types.argument(declared, 0), where);
    }
  }

  private void writeList(List<?> items, Type each, String where) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      write(item, each, where + "[]");
    }
    json.writeEndArray();
  }

  private void writeMap(Map<?, ?> map, Type each, String where) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new IllegalArgumentException(where + " has keys that are not strings");
      }
      json.writeFieldName(name);
      write(entry.getValue(), each, where + "." + name);
    }
    json.writeEndObject();
  }

  private void writeRecord(Record part, Class<?> declared, String where) throws IOException {
    json.writeStartObject();
    if (declared.isInterface()) {
      json.writeStringField(TAG, part.getClass().getName());
    }
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      json.writeFieldName(component.getName());
      write(
          Components.value(component, part),
          component.getGenericType(),
          where + "." + component.getName());
    }
    json.writeEndObject();
  }

  private void writeScalar(Object value, String where) throws IOException {
    if (value instanceof Double number) {
      Json.writeNumber(number, json);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof String text) {
      json.writeString(text);
    } else {
      throw cannotKeep(value, where);
    }
  }

  private static IllegalArgumentException cannotKeep(Object value, String where) {
    return new IllegalArgumentException(
        "%s is a %s, which cannot be kept; use records, Numbers, lists, optionals, maps with names as keys, enums, strings, int, long, double and boolean"
            .formatted(where, value.getClass().getName()));
  }
}
