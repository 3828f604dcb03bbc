package dev.gosim.emit;

import java.lang.classfile.CodeBuilder;
import java.util.function.UnaryOperator;

/** Instructions without operands, by the names of the JVM specification. */
public enum Op {
  LADD(CodeBuilder::ladd),
  LSUB(CodeBuilder::lsub),
  LMUL(CodeBuilder::lmul),
  LAND(CodeBuilder::land),
  LOR(CodeBuilder::lor),
  LXOR(CodeBuilder::lxor),
  LNEG(CodeBuilder::lneg),
  LUSHR(CodeBuilder::lushr),
  DADD(CodeBuilder::dadd),
  DSUB(CodeBuilder::dsub),
  DMUL(CodeBuilder::dmul),
  DDIV(CodeBuilder::ddiv),
  DNEG(CodeBuilder::dneg),
  L2D(CodeBuilder::l2d),
  L2F(CodeBuilder::l2f),
  L2I(CodeBuilder::l2i),
  I2L(CodeBuilder::i2l),
  D2F(CodeBuilder::d2f),
  F2D(CodeBuilder::f2d),
  I2B(CodeBuilder::i2b),
  I2S(CodeBuilder::i2s),
  DUP(CodeBuilder::dup),
  DUP2(CodeBuilder::dup2),
  POP(CodeBuilder::pop),
  ATHROW(CodeBuilder::athrow),
  AALOAD(CodeBuilder::aaload),
  AASTORE(CodeBuilder::aastore),
  LALOAD(CodeBuilder::laload),
  LASTORE(CodeBuilder::lastore);

  private final UnaryOperator<CodeBuilder> write;

  Op(UnaryOperator<CodeBuilder> write) {
    this.write = write;
  }

  void write(CodeBuilder b) {
    write.apply(b);
  }
}
