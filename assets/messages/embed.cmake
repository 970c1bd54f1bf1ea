# Writes OUT, a C++ file that holds the bytes of MO.
file(READ ${MO} hex HEX)
string(LENGTH "${hex}" length)
math(EXPR length "${length} / 2")
string(REGEX REPLACE "(................................)" "\\1\n    " hex "${hex}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," hex "${hex}")
# Not a string literal, because compilers need not accept more than 65,536 bytes in one.
file(WRITE ${OUT} "#include \"app/main/messages.h\"\n\nnamespace ocop {\n\nstd::string_view vietnamese_messages() {\n  static constexpr char kBytes[${length}] = {\n    ${hex}};\n  return {kBytes, ${length}};\n}\n\n}  // namespace ocop\n")
