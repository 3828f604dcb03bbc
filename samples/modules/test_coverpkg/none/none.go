package none

const C = 1
