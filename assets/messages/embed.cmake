# Writes OUT, a C++ file that holds the bytes of MO.
file(READ ${MO} hex HEX)
string(LENGTH "${hex}" length)
math(EXPR length "${length} / 2")
string(REGEX REPLACE "(................................)" "\\1\"\n    \"" hex "${hex}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
file(WRITE ${OUT} "#include \"app/main/messages.h\"\n\nnamespace ocop {\n\nstd::string_view vietnamese_messages() {\n  return std::string_view(\n    \"${hex}\",\n    ${length});\n}\n\n}  // namespace ocop\n")
