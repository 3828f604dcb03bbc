// nothing here // ERROR "expected 'package', found 'EOF'"
