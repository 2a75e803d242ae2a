package dev.assay.verify;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CEL expressions, each compiled once and kept. Thread-safe. Work is bounded by the number of
 * comprehension steps; patterns are RE2; there is no clock and no randomness.
 */
final class Expressions {
  /** A comprehension over everything a 16 MiB document can hold still ends within seconds. */
  private static final int MAX_STEPS = 1_000_000;

  /** Variables that are always maps, whose keys may need brackets. */
  private static final Set<String> MAPS =
      Set.of("params", "modes", "codes", "known", "partners", "fields", "self");

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .comprehensionMaxIterations(MAX_STEPS)
          // JSON writes 2 and 2.0 for the same number, and parameters are decimals.
          .enableHeterogeneousNumericComparisons(true)
          .build();

  /** By the variables that may occur: who verifies twice compiles once. */
  private static final Map<Set<String>, Expressions> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, CelRuntime.Program> programs = new ConcurrentHashMap<>();
  private final CelCompiler compiler;
  private final CelRuntime runtime;

  /**
   * The expressions over these variables.
   *
   * @param names the variables that may occur: {@code doc}, link names and so on
   */
  static Expressions of(Set<String> names) {
    return KNOWN.computeIfAbsent(Set.copyOf(names), Expressions::new);
  }

  private Expressions(Set<String> names) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                CelExtensions.strings(),
                CelExtensions.math(),
                CelExtensions.bindings(),
                CelExtensions.lists(),
                CelExtensions.comprehensions())
            .addFunctionDeclarations(functions());
    names.stream().sorted().forEach(name -> builder.addVar(name, type(name)));
    this.compiler = builder.build();
    this.runtime =
        CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(
                CelExtensions.strings(),
                CelExtensions.math(),
                CelExtensions.lists(),
                CelExtensions.comprehensions())
            .addFunctionBindings(bindings())
            .build();
  }

  /**
   * Compiles an expression, or finds it compiled.
   *
   * @throws Failure with CEL's line and column when it does not compile
   */
  CelRuntime.Program compile(String cel) throws Failure {
    CelRuntime.Program known = programs.get(cel);
    if (known != null) {
      return known;
    }
    try {
      CelAbstractSyntaxTree ast = compiler.compile(cel).getAst();
      CelRuntime.Program program = runtime.createProgram(ast);
      programs.put(cel, program);
      return program;
    } catch (CelValidationException | CelEvaluationException e) {
      throw new Failure(reason(e));
    }
  }

  /**
   * The value of an expression.
   *
   * @throws Failure when it does not compile, names a missing key or meets a wrong type
   */
  Object value(String cel, Map<String, Object> variables) throws Failure {
    try {
      return compile(cel).eval(variables);
    } catch (CelEvaluationException e) {
      throw new Failure(reason(e));
    }
  }

  /**
   * The truth of an expression.
   *
   * @throws Failure also when it yields anything but true or false
   */
  boolean holds(String cel, Map<String, Object> variables) throws Failure {
    Object value = value(cel, variables);
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new Failure("'" + cel + "' is neither true nor false");
  }

  private static String reason(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.strip().lines().findFirst().orElse("");
    return line.length() > 300 ? line.substring(0, 300) : line;
  }

  private static List<CelFunctionDecl> functions() {
    CelType dyn = SimpleType.DYN;
    return List.of(
        function("sum", SimpleType.DOUBLE, ListType.create(dyn)),
        function("sumOf", SimpleType.DOUBLE, ListType.create(dyn), SimpleType.STRING),
        function(
            "repeated",
            ListType.create(SimpleType.STRING),
            ListType.create(dyn),
            SimpleType.STRING),
        function("near", SimpleType.BOOL, dyn, dyn, dyn),
        function("seconds", SimpleType.DOUBLE, SimpleType.STRING, SimpleType.STRING),
        function("isInstant", SimpleType.BOOL, dyn),
        function("tally", MapType.create(SimpleType.STRING, SimpleType.INT), ListType.create(dyn)),
        function("busiest", SimpleType.INT, ListType.create(dyn), dyn),
        function("percentile", SimpleType.DOUBLE, ListType.create(dyn), dyn));
  }

  /**
   * What the checker knows of a variable. Of {@code dyn['key']} it knows too little: it then fixes
   * the first overload that might fit, and a number meets {@code less_equals_bool}.
   */
  private static CelType type(String name) {
    return MAPS.contains(name) ? MapType.create(SimpleType.STRING, SimpleType.DYN) : SimpleType.DYN;
  }

  private static CelFunctionDecl function(String name, CelType result, CelType... arguments) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            "assay_" + name, result, ImmutableList.copyOf(arguments)));
  }

  private static List<CelFunctionBinding> bindings() {
    return List.of(
        CelFunctionBinding.from("assay_sum", List.class, Functions::sum),
        CelFunctionBinding.from("assay_sumOf", List.class, String.class, Functions::sumOf),
        CelFunctionBinding.from("assay_repeated", List.class, String.class, Functions::repeated),
        CelFunctionBinding.from(
            "assay_near",
            ImmutableList.of(Object.class, Object.class, Object.class),
            arguments -> Functions.near(arguments[0], arguments[1], arguments[2])),
        CelFunctionBinding.from("assay_seconds", String.class, String.class, Functions::seconds),
        CelFunctionBinding.from("assay_isInstant", Object.class, Functions::isInstant),
        CelFunctionBinding.from("assay_tally", List.class, Functions::tally),
        CelFunctionBinding.from("assay_busiest", List.class, Object.class, Functions::busiest),
        CelFunctionBinding.from(
            "assay_percentile", List.class, Object.class, Functions::percentile));
  }

  /** Why an expression gave no answer. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
      super(message);
    }
  }
}
