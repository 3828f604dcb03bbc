module ex.org/fuzzing

go 1.26
