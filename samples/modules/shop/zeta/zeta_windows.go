package zeta

const Zeta = 27
