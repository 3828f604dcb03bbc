package unit

const Name = "cm"
