package dev.gosim.parse;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * A node of the parse tree. Most have one child or two: room for the ten that ANTLR's own gives
 * them at once is most of what a parse would allocate.
 */
class SmallContext extends ParserRuleContext {
  SmallContext() {}

  SmallContext(ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }

  @Override
  public <T extends ParseTree> T addAnyChild(T child) {
    if (children == null) {
      children = new ArrayList<>(2);
    }
    children.add(child);
    return child;
  }
}
