package dev.gosim.ast;

import java.util.Set;

/**
 * What is special about a file without package clause: its statements are the body of a function
 * that it does not declare, {@code main}, or {@code init} if it has a {@code main} of its own.
 *
 * @param body that function, which is among the file's declarations too; null if there are none but
 *     declarations and one of them is {@code func main}
 * @param shared the names that its declared functions and methods mention: a variable that a
 *     statement of {@code body} declares under such a name is theirs too
 * @param prompt whether it was entered at a prompt: then its statements may be bare expressions,
 *     and what it declares is there for those that are entered later
 */
public record Script(Decl.FuncDecl body, Set<String> shared, boolean prompt) {}
