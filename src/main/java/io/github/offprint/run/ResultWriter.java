package io.github.offprint.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.offprint.experiment.Table;
import io.github.offprint.experiment.Value;
import io.github.offprint.figure.Figure;
import io.github.offprint.figure.Numbers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a file of results, in ASCII and with all digits. */
final class ResultWriter {

  /** The key of a text that would otherwise be read as a number. */
  static final String TEXT = "text";

  /** The key of rows that would otherwise be read as a list of numbers. */
  static final String ROWS = "rows";

  private final JsonGenerator json;

  private ResultWriter(JsonGenerator json) {
    this.json = json;
  }

  static String text(Finished finished) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        Json.FACTORY
            .createGenerator(text)
            .setPrettyPrinter(lines())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())) {
      new ResultWriter(json).write(finished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  /** Each field on a line of its own, and lists on the line of their field. */
  private static DefaultPrettyPrinter lines() {
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultPrettyPrinter.NopIndenter());
    return printer;
  }

  private void write(Finished finished) throws IOException {
    json.writeStartObject();
    json.writeNumberField(ResultFile.FORMAT, ResultFile.VERSION);
    writeOrigin(finished.key());
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, Value> value : finished.findings().values().entrySet()) {
      json.writeFieldName(value.getKey());
      write(value.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("tables");
    for (Map.Entry<String, Table> table : finished.findings().tables().entrySet()) {
      json.writeFieldName(table.getKey());
      write(table.getValue());
    }
    json.writeEndObject();
    Optional<Figure> figure = finished.findings().figure();
    if (figure.isPresent()) {
      json.writeFieldName("figure");
      write(figure.get(), Figure.class);
    }
    json.writeEndObject();
  }

  private void writeOrigin(RunKey key) throws IOException {
    json.writeStringField("experiment", key.experiment());
    json.writeFieldName("parameters");
    json.writeRawValue(key.params());
    json.writeNumberField("seed", key.seed());
    json.writeStringField("code", key.code().digest());
    json.writeFieldName("data");
    json.writeRawValue(Json.text(key.data()));
  }

  private void write(Value value) throws IOException {
    if (value instanceof Value.Scalar scalar) {
      Json.writeNumber(scalar.number(), json);
    } else if (value instanceof Value.Sequence sequence) {
      Json.writeNumbers(sequence.numbers(), json);
    } else if (value instanceof Value.Text text) {
      write(text.text());
    } else if (value instanceof Value.Rows table) {
      writeRows(table.rows());
    }
  }

  private void write(String text) throws IOException {
    if (NumberText.real(text).filter(number -> !Double.isFinite(number)).isEmpty()) {
      json.writeString(text);
      return;
    }
    json.writeStartObject();
    json.writeStringField(TEXT, text);
    json.writeEndObject();
  }

  private void writeRows(List<Numbers> rows) throws IOException {
    if (rows.isEmpty()) {
      json.writeStartObject();
      json.writeFieldName(ROWS);
    }
    json.writeStartArray();
    for (Numbers row : rows) {
      Json.writeNumbers(row, json);
    }
    json.writeEndArray();
    if (rows.isEmpty()) {
      json.writeEndObject();
    }
  }

  private void write(Table table) throws IOException {
    json.writeStartObject();
    json.writeFieldName("headers");
    write(table.headers(), List.class);
    json.writeArrayFieldStart("rows");
    for (List<Value> row : table.rows()) {
      json.writeStartArray();
      for (Value cell : row) {
        write(cell);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A part of a figure. */
  private void write(Object part, Type declared) throws IOException {
    if (part instanceof Numbers numbers) {
      Json.writeNumbers(numbers, json);
    } else if (part instanceof List<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(item, item instanceof String ? String.class : Types.argument(declared, 0));
      }
      json.writeEndArray();
    } else if (part instanceof Optional<?> perhaps) {
      write(perhaps.orElseThrow(), Types.argument(declared, 0));
    } else if (part instanceof Record whole) {
      writeRecord(whole, Types.raw(declared));
    } else {
      writeScalar(part);
    }
  }

  private void writeRecord(Record whole, Class<?> declared) throws IOException {
    json.writeStartObject();
    if (declared.isInterface()) {
      json.writeStringField(FigureReader.KIND, FigureKinds.name(whole.getClass()));
    }
    Record form = FigureForm.of(whole);
    for (RecordComponent component : Components.of(form.getClass())) {
      Object part = Components.value(component, form);
      if (!Optional.empty().equals(part)) {
        json.writeFieldName(component.getName());
        write(part, component.getGenericType());
      }
    }
    json.writeEndObject();
  }

  private void writeScalar(Object part) throws IOException {
    if (part instanceof Double number) {
      Json.writeNumber(number, json);
    } else if (part instanceof Number whole) {
      json.writeNumber(whole.longValue());
    } else if (part instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (part instanceof Enum<?> constant) {
      json.writeString(Spelling.of(constant));
    } else {
      json.writeString((String) part);
    }
  }
}
