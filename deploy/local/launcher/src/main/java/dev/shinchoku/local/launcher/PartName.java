package dev.shinchoku.local.launcher;

import java.util.Arrays;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a part's name from the command line. */
public final class PartName implements ITypeConverter<Part> {
    @Override
    public Part convert(String name) {
        return Part.named(name)
                .orElseThrow(() -> new TypeConversionException("there is no part '%s', but %s".formatted(name, Arrays.toString(Part
                        .values()))));
    }
}
