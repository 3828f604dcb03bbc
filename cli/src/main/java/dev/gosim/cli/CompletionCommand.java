package dev.gosim.cli;

import dev.gosim.gotest.GoTest;
import dev.gosim.vet.Vet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code gosim completion bash|zsh|fish}: what a shell has to be told to complete commands, flags,
 * topics and files. The script for bash is zsh's, too.
 */
final class CompletionCommand {
  private static final String USAGE =
      "usage: gosim completion bash|zsh|fish\nRun 'gosim help completion' for details.\n";

  private CompletionCommand() {}

  /** Returns the exit code; {@code line} has the commands. */
  static int run(Console console, CommandLine line, List<String> args) {
    if (args.size() != 1 || !List.of("bash", "zsh", "fish").contains(args.getFirst())) {
      console.complain(USAGE);
      return 2;
    }
    // Their flags are Go's, which are not read by picocli.
    CommandSpec test = line.getSubcommands().get("test").getCommandSpec();
    GoTest.flags().forEach((name, value) -> add(test, name, value));
    CommandSpec vet = line.getSubcommands().get("vet").getCommandSpec();
    List.of("e", "json", "all", "concurrency").forEach(name -> add(vet, name, false));
    Vet.ids().forEach(name -> add(vet, name, false));
    console.print(
        args.getFirst().equals("fish")
            ? fish(line)
            : AutoComplete.bash(line.getCommandName(), line));
    return 0;
  }

  private static void add(CommandSpec command, String flag, boolean value) {
    command.addOption(
        OptionSpec.builder("-" + flag)
            .type(value ? String.class : boolean.class)
            .arity(value ? "1" : "0")
            .build());
  }

  private static String fish(CommandLine line) {
    StringBuilder out = new StringBuilder("# fish completion for gosim\n");
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, CommandLine> e : line.getSubcommands().entrySet()) {
      CommandSpec command = e.getValue().getCommandSpec();
      if (command.usageMessage().hidden()) {
        continue;
      }
      names.add(e.getKey());
      String[] header = command.usageMessage().header();
      out.append("complete -c gosim -n __fish_use_subcommand -a ").append(e.getKey());
      if (header.length > 0) {
        out.append(" -d ").append(quoted(header[0]));
      }
      out.append('\n');
      for (OptionSpec option : command.options()) {
        out.append("complete -c gosim -n '__fish_seen_subcommand_from ").append(e.getKey());
        out.append("' -o ").append(option.longestName().replaceFirst("^-+", ""));
        out.append(option.arity().max() > 0 ? " -r" : "");
        String[] description = option.description();
        out.append(description.length > 0 ? " -d " + quoted(description[0]) : "").append('\n');
      }
    }
    HelpTopics.names().forEach(names::add);
    out.append("complete -c gosim -f -n '__fish_seen_subcommand_from help' -a ");
    out.append(quoted(String.join(" ", names))).append('\n');
    out.append("complete -c gosim -f -n '__fish_seen_subcommand_from completion'");
    return out.append(" -a 'bash zsh fish'\n").toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
