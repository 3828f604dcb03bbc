package deep

// Answer is known.
const Answer = 42
