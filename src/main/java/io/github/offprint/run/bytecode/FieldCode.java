package io.github.offprint.run.bytecode;

/**
 * A field as the class file has it.
 *
 * @param owner internal name of its class
 * @param isStatic whether using it initialises the class
 * @param isConstant whether it is a constant of an enum
 * @param text its type, constant value and annotations
 */
record FieldCode(
    String owner, String name, boolean isStatic, boolean isConstant, StringBuilder text) {}
