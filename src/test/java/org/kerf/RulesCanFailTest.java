package org.kerf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the house finds what it is there for, and accepts what is right. */
class RulesCanFailTest {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

  @TempDir Path folder;

  /** A made-up class and how the report on it begins; an empty report means that all is well. */
  private record Sample(String report, String source) {}

  private static final List<Sample> ROOMS =
      List.of(
          new Sample(
              "[rooms] kernel.A: may not use stock.model.Bar",
              "package org.kerf.kernel; class A { org.kerf.stock.model.Bar bar; }"),
          new Sample(
              "[rooms] verify.B: may not use kernel.Steel",
              "package org.kerf.verify; class B { org.kerf.kernel.Steel steel; }"),
          new Sample(
              "[rooms] cutting.C: may not use stock.StockList",
              "package org.kerf.cutting; class C { org.kerf.stock.StockList list; }"),
          new Sample(
              "[rooms] cutting.model.D: may not use cutting.store.Rows",
              "package org.kerf.cutting.model; class D { org.kerf.cutting.store.Rows rows; }"),
          new Sample(
              "[rooms] stock.store.E: may not use cutting.model.Plan",
              "package org.kerf.stock.store; class E { org.kerf.cutting.model.Plan plan; }"),
          new Sample(
              "[rooms] flow.F: may not use cutting.store.Rows",
              "package org.kerf.flow; class F { Object f() { return new"
                  + " org.kerf.cutting.store.Rows(); } }"),
          new Sample(
              "[rooms] ui.saw.G: may not use db.sql.Session",
              "package org.kerf.ui.saw; class G extends org.kerf.db.sql.Session {}"),
          new Sample(
              "[rooms] cli.H: may not use cutting.solver.Search",
              "package org.kerf.cli; class H { java.util.List<org.kerf.cutting.solver.Search> all;"
                  + " }"),
          new Sample(
              "[rooms] gateway.I: may not use labels.device.Printer",
              "package org.kerf.gateway; class I { void i(org.kerf.labels.device.Printer p) {} }"),
          new Sample(
              "[rooms] ui.J: may not use wiring.Station",
              "package org.kerf.ui; class J { void j() { org.kerf.wiring.Station.start(); } }"),
          new Sample(
              "[rooms] labels.check.K: may not use labels.zpl.Writer",
              "package org.kerf.labels.check; class K { org.kerf.labels.zpl.Writer writer; }"),
          new Sample(
              "[rooms] erp.csv.sheet.L: may not use stock.model.Bar",
              "package org.kerf.erp.csv.sheet; class L { org.kerf.stock.model.Bar[] bars; }"),
          new Sample(
              "[rooms] attic.M: may not use kernel.Steel: its package is not in the table",
              "package org.kerf.attic; class M { org.kerf.kernel.Steel steel; }"),
          new Sample(
              "[rooms] tools.N: may not use ui.saw.Tile",
              "package org.kerf.tools; class N { org.kerf.ui.saw.Tile tile; }"),
          new Sample("", "package org.kerf.kernel; public class Steel {}"),
          new Sample(
              "",
              "package org.kerf.stock; public class StockList { org.kerf.stock.model.Bar bar; }"),
          new Sample(
              "",
              "package org.kerf.stock.model; public class Bar { org.kerf.kernel.Steel steel; }"),
          new Sample("", "package org.kerf.stock.model.item; public enum LengthUnit { MM }"),
          new Sample(
              "",
              "package org.kerf.erp.csv.sheet; class Cell { org.kerf.stock.model.item.LengthUnit"
                  + " unit; }"),
          new Sample(
              "",
              "package org.kerf.cutting.model; public class Plan { org.kerf.stock.model.Bar bar;"
                  + " }"),
          new Sample(
              "",
              "package org.kerf.cutting.store; public class Rows implements org.kerf.cutting.Plans"
                  + " { org.kerf.db.sql.Session session; public void keep(org.kerf.kernel.Tx tx,"
                  + " org.kerf.cutting.model.Plan plan) {} }"),
          new Sample(
              "",
              "package org.kerf.cutting; public interface Plans { void keep(org.kerf.kernel.Tx tx,"
                  + " org.kerf.cutting.model.Plan plan); }"),
          new Sample(
              "",
              "package org.kerf.cutting.solver; public class Search { org.kerf.cutting.model.Plan"
                  + " plan; }"),
          new Sample("", "package org.kerf.db.sql; public class Session {}"),
          new Sample(
              "",
              "package org.kerf.labels.device; public class Printer { java.net.Socket socket; }"),
          new Sample("", "package org.kerf.labels.zpl; public class Writer {}"),
          new Sample(
              "",
              "package org.kerf.ui.saw; public class Tile { javafx.scene.Node node;"
                  + " org.kerf.flow.Job job; }"),
          new Sample(
              "", "package org.kerf.flow; public class Job { org.kerf.cutting.Plans plans; }"),
          new Sample(
              "",
              "package org.kerf.wiring; public class Station { public static void start() {}"
                  + " org.kerf.cutting.store.Rows rows; }"));

  private static final List<Sample> LIBRARIES =
      List.of(
          new Sample(
              "[libraries] flow.A: may not use javafx.scene.Node, of JAVAFX",
              "package org.kerf.flow; class A { javafx.scene.Node node; }"),
          new Sample(
              "[libraries] cutting.B: may not use org.hibernate.Session, of HIBERNATE",
              "package org.kerf.cutting; class B { org.hibernate.Session session; }"),
          new Sample(
              "[libraries] stock.model.C: may not use jakarta.persistence.Entity, of HIBERNATE",
              "package org.kerf.stock.model; @jakarta.persistence.Entity class C { }"),
          new Sample(
              "[libraries] flow.D: may not use java.sql.Connection, of SQL",
              "package org.kerf.flow; class D { java.sql.Connection connection; }"),
          new Sample(
              "[libraries] cutting.model.E: may not use org.optaplanner.core.api.solver.Solver, of"
                  + " OPTAPLANNER",
              "package org.kerf.cutting.model; class E {"
                  + " org.optaplanner.core.api.solver.Solver<String> solver; }"),
          new Sample(
              "[libraries] labels.F: may not use java.net.Socket, of SOCKETS",
              "package org.kerf.labels; class F { java.net.Socket socket; }"),
          new Sample(
              "[libraries] scanning.G: may not use com.fazecast.jSerialComm.SerialPort, of SERIAL",
              "package org.kerf.scanning; class G { com.fazecast.jSerialComm.SerialPort port; }"),
          new Sample(
              "[libraries] ui.H: may not use javax.print.DocPrintJob, of SPOOLER",
              "package org.kerf.ui; class H { javax.print.DocPrintJob job; }"),
          new Sample(
              "[libraries] cli.I: may not use org.apache.pdfbox.pdmodel.PDDocument, of PDFBOX",
              "package org.kerf.cli; class I { org.apache.pdfbox.pdmodel.PDDocument paper; }"),
          new Sample(
              "[libraries] kernel.J: may not use org.assertj.core.api.Assertions, in no known"
                  + " library",
              "package org.kerf.kernel; class J { org.assertj.core.api.Assertions assertions; }"),
          new Sample(
              "",
              "package org.kerf.ui.shell; class Window { javafx.stage.Stage stage; java.net.URL"
                  + " place; }"),
          new Sample(
              "",
              "package org.kerf.cutting.store; class Rows { org.hibernate.Session session;"
                  + " java.sql.Connection connection; }"),
          new Sample(
              "",
              "package org.kerf.kernel; @org.jspecify.annotations.NullMarked class Named {"
                  + " org.slf4j.Logger log; java.util.List<int[]> list; }"));

  private static final List<Sample> CALLS =
      List.of(
          new Sample(
              "[clock] flow.A.a, line 1: not Instant.now here; take a java.time.InstantSource",
              "package org.kerf.flow; class A { Object a() { return java.time.Instant.now(); } }"),
          new Sample(
              "[clock] flow.B.b, line 1: not LocalDate.now",
              "package org.kerf.flow; class B { Object b() { return"
                  + " java.time.LocalDate.now(java.time.ZoneOffset.UTC); } }"),
          new Sample(
              "[clock] flow.C.",
              "package org.kerf.flow; class C { java.util.function.Supplier<Object> c() { return"
                  + " java.time.Instant::now; } }"),
          new Sample(
              "[clock] flow.D.d, line 1: not Clock.systemUTC",
              "package org.kerf.flow; class D { Object d() { return java.time.Clock.systemUTC(); }"
                  + " }"),
          new Sample(
              "[clock] flow.E.e, line 1: not System.currentTimeMillis",
              "package org.kerf.flow; class E { long e() { return System.currentTimeMillis(); } }"),
          new Sample(
              "[ids] stock.F.f, line 1: not UUID.randomUUID",
              "package org.kerf.stock; class F { Object f() { return java.util.UUID.randomUUID(); }"
                  + " }"),
          new Sample(
              "[output] flow.G.g, line 1: not System.out",
              "package org.kerf.flow; class G { void g() { System.out.println(); } }"),
          new Sample(
              "[output] flow.H.h, line 1: not IOException.printStackTrace",
              "package org.kerf.flow; class H { void h(java.io.IOException e) {"
                  + " e.printStackTrace(); } }"),
          new Sample(
              "[threads] flow.I.i, line 1: not Thread.<init>",
              "package org.kerf.flow; class I { void i() { new Thread(() -> {}).start(); } }"),
          new Sample(
              "[threads] flow.J.<init>, line 1: not Thread.<init>",
              "package org.kerf.flow; class J extends Thread {}"),
          new Sample(
              "[threads] flow.K.k, line 1: not Executors.newFixedThreadPool",
              "package org.kerf.flow; class K { Object k() { return"
                  + " java.util.concurrent.Executors.newFixedThreadPool(2); } }"),
          new Sample(
              "[threads] flow.L.l, line 1: not CompletableFuture.runAsync",
              "package org.kerf.flow; class L { Object l() { return"
                  + " java.util.concurrent.CompletableFuture.runAsync(() -> {}); } }"),
          new Sample(
              "[screen-thread] ui.shell.M.m, line 1: not Platform.runLater",
              "package org.kerf.ui.shell; class M { void m() {"
                  + " javafx.application.Platform.runLater(() -> {}); } }"),
          new Sample(
              "[transactions] flow.N.n, line 1: not Transactions.write here; book through"
                  + " flow.booking.Booking",
              "package org.kerf.flow; class N { Object n(org.kerf.kernel.Transactions t) throws"
                  + " Exception { return t.write(tx -> 1); } }"),
          new Sample(
              "[transactions] cli.N.n, line 1: not Booking.book here; make it a use case of flow",
              "package org.kerf.cli; class N { Object n(org.kerf.flow.booking.Booking b,"
                  + " org.kerf.kernel.Transactions t) throws Exception { return b.book(t); } }"),
          new Sample(
              "[fault-texts] ui.saw.N.n, line 1: not StationFault.<init> here; make it by"
                  + " StationFault.of",
              "package org.kerf.ui.saw; class N { Object n(org.kerf.kernel.FaultCode c) { return"
                  + " new org.kerf.kernel.StationFault(c, \"English only.\"); } }"),
          new Sample(
              "[exit] flow.O.o, line 1: not System.exit",
              "package org.kerf.flow; class O { void o() { System.exit(1); } }"),
          new Sample(
              "[sleep] flow.P.p, line 1: not Thread.sleep",
              "package org.kerf.flow; class P { void p() throws Exception { Thread.sleep(1); } }"),
          new Sample(
              "[locale] flow.Q.q, line 1: not String.format",
              "package org.kerf.flow; class Q { String q() { return String.format(\"%d\", 1); } }"),
          new Sample(
              "[locale] flow.R.r, line 1: not String.formatted",
              "package org.kerf.flow; class R { String r() { return \"%d\".formatted(1); } }"),
          new Sample(
              "[locale] flow.S.s, line 1: not String.toLowerCase",
              "package org.kerf.flow; class S { String s(String s) { return s.toLowerCase(); } }"),
          new Sample(
              "",
              "package org.kerf.flow.booking; public class Booking { public Object"
                  + " book(org.kerf.kernel.Transactions t) throws Exception { return t.write(tx ->"
                  + " 1); } }"),
          new Sample(
              "",
              "package org.kerf.cli.bench; class Told { Object t(org.kerf.kernel.FaultCode c) {"
                  + " return new org.kerf.kernel.StationFault(c, \"For the terminal.\"); } }"),
          new Sample(
              "",
              "package org.kerf.flow; class Looking { Object look(org.kerf.kernel.Transactions t)"
                  + " throws Exception { return t.read(tx -> 1); } }"),
          new Sample(
              "",
              "package org.kerf.flow; class Right { String s(String s, java.time.Clock c) {"
                  + " java.time.LocalDate.now(c); return String.format(java.util.Locale.ROOT,"
                  + " s.toUpperCase(java.util.Locale.ROOT)); } }"),
          new Sample(
              "",
              "package org.kerf.wiring; class Start { Object s() { return new"
                  + " Thread(java.time.Instant::now); } }"),
          new Sample(
              "",
              "package org.kerf.ui.task; class Work { void w() {"
                  + " javafx.application.Platform.runLater(() -> {}); } }"),
          new Sample("", "package org.kerf; class Main { void m() { System.exit(1); } }"),
          new Sample(
              "",
              "package org.kerf.flow; @org.kerf.kernel.Exempt(rule = \"threads\", reason ="
                  + " \"named\") class Worker { void w() { new Thread(() -> {}); } class Inner {"
                  + " void w() { new Thread(() -> {}); } } }"),
          new Sample(
              "",
              "package org.kerf.flow; class Pause { @org.kerf.kernel.Exempt(rule = \"sleep\","
                  + " reason = \"so\") void w() throws Exception { Thread.sleep(1); } }"));

  private static final List<Sample> SHAPES =
      List.of(
          new Sample(
              "[store-interface] stock.store.Loose: is public but implements no interface",
              "package org.kerf.stock.store; public class Loose {}"),
          new Sample(
              "[store-interface] stock.store.Second: implements the same interface as"
                  + " stock.store.First",
              "package org.kerf.stock.store; public class Second implements org.kerf.stock.Ledger {"
                  + " public void post(org.kerf.kernel.Tx tx, String a) {} public void find() {}"
                  + " public void pure() {} }"),
          new Sample(
              "[tx-first] stock.Ledger: find doesn't take the Tx first",
              "package org.kerf.stock; public interface Ledger { void post(org.kerf.kernel.Tx tx,"
                  + " String a); void find(); @org.kerf.kernel.Exempt(rule = \"tx-first\", reason ="
                  + " \"a\") void pure(); }"),
          new Sample(
              "[view-model] ui.saw.SawViewModel: may not use javafx.scene.Node",
              "package org.kerf.ui.saw; class SawViewModel { javafx.scene.Node node;"
                  + " javafx.beans.property.StringProperty name;"
                  + " javafx.collections.ObservableList<String> list; }"),
          new Sample(
              "[screen] ui.saw.SawScreen: may not use flow.Cut",
              "package org.kerf.ui.saw; class SawScreen { Runnable r = () -> new"
                  + " org.kerf.flow.Cut(); SawViewModel model; javafx.scene.Node node; }"),
          new Sample(
              "[use-cases] ui.saw.AllViewModel: may not use flow.UseCases",
              "package org.kerf.ui.saw; class AllViewModel { org.kerf.flow.UseCases all; }"),
          new Sample("", "package org.kerf.ui.saw; class SawPages { org.kerf.flow.UseCases all; }"),
          new Sample("", "package org.kerf.flow; public record UseCases(String name) {}"),
          new Sample(
              "[static-state] flow.Cut: last is static and can change",
              "package org.kerf.flow; public class Cut { static String last; static final String"
                  + " FIXED = \"\"; }"),
          new Sample(
              "[exempt] flow.Idle: threads isn't broken here",
              "package org.kerf.flow; @org.kerf.kernel.Exempt(rule = \"threads\", reason ="
                  + " \"none\") class Idle {}"),
          new Sample(
              "[exempt] flow.Odd.odd: there is no rule gravity",
              "package org.kerf.flow; class Odd { @org.kerf.kernel.Exempt(rule = \"gravity\","
                  + " reason = \"none\") void odd() {} }"),
          new Sample(
              "",
              "package org.kerf.flow; public record Answer(Kind kind) { public enum Kind { YES }"
                  + " }"),
          new Sample(
              "",
              "package org.kerf.ui.saw; class AnswerScreen { org.kerf.flow.Answer answer;"
                  + " org.kerf.flow.Answer.Kind kind; }"),
          new Sample(
              "",
              "package org.kerf.stock.store; public class First implements org.kerf.stock.Ledger {"
                  + " public void post(org.kerf.kernel.Tx tx, String a) {} public void find() {}"
                  + " public void pure() {} }"),
          new Sample("", "package org.kerf.stock.store; class Row {}"),
          new Sample(
              "",
              "package org.kerf.flow; @org.kerf.kernel.Exempt(rule = \"ids\", reason = \"a\")"
                  + " @org.kerf.kernel.Exempt(rule = \"clock\", reason = \"b\") class Twice {"
                  + " Object t() { java.time.Instant.now(); return java.util.UUID.randomUUID();"
                  + " } }"));

  @Test
  void roomsThatUseWhatTheTableDoesNotGiveAreReported() throws IOException {
    assertReported(ROOMS);
  }

  @Test
  void librariesOutsideTheirRoomsAreReported() throws IOException {
    assertReported(LIBRARIES);
  }

  @Test
  void bannedCallsAreReported() throws IOException {
    assertReported(CALLS);
  }

  @Test
  void wrongStoresScreensAndExemptionsAreReported() throws IOException {
    assertReported(SHAPES);
  }

  /** A class in every room that starts the station: all but Main are reported. */
  @Test
  void everyRowOfTheTableCanFail() throws IOException {
    var sources = new LinkedHashMap<String, String>();
    sources.put("org.kerf.wiring.Station", "package org.kerf.wiring; public class Station {}");
    for (Room room : Rooms.TABLE) {
      String home = room.name().isEmpty() ? "org.kerf" : "org.kerf." + room.name();
      sources.put(
          home + ".Starter",
          "package " + home + "; class Starter { org.kerf.wiring.Station station; }");
    }
    List<String> told =
        SmallHouse.build(folder, sources).roomBreaches().stream().map(Breach::where).toList();
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Rooms.TABLE.stream()
                .map(Room::name)
                .filter(name -> !name.isEmpty() && !name.equals("wiring"))
                .map(name -> name + ".Starter")
                .toList());
  }

  @Test
  void textThatBreaksRulesIsReported() throws IOException {
    String longMethod = "void long_() {\n" + "int a;\n".repeat(Sources.LONGEST_METHOD) + "}\n";
    String longClass = "class Long {" + "\n".repeat(Sources.LONGEST_CLASS) + "}";
    Map<String, String> texts =
        Map.of(
            "A.java",
            "class A { void a() { try { b(); } catch (Exception e) { a(); } } }",
            "G.java",
            "class G { void g() { try { g(); } catch (RuntimeException e) { close(); throw e; }"
                + " } }",
            "B.java",
            "class B { void b() { try { b(); } catch (IOException e) { /* no */ } } }",
            "C.java",
            "class C { // TO" + "DO later\n }",
            "StockManager.java",
            "class StockManager { }",
            "D.java",
            "class D { " + longMethod + "}",
            "Long.java",
            longClass,
            "E.java",
            "class E { void e() { try { e(); } catch (A | RuntimeException e) { e(); } } }",
            "F.java",
            "@Exempt(rule = \"catch-all\", reason = \"edge of the job\") "
                + "class F { void f() { try { f(); } catch (Exception e) { f(); } } }");
    assertThat(Sources.breaches(texts))
        .extracting(breach -> breach.rule() + " " + breach.where())
        .containsExactlyInAnyOrder(
            "catch-all A.java:1",
            "empty-catch B.java:1",
            "put-off C.java",
            "name StockManager.java:1",
            "size D.java:1",
            "size Long.java:1",
            "catch-all E.java:1");
  }

  private void assertReported(List<Sample> samples) throws IOException {
    var sources = new LinkedHashMap<String, String>();
    for (Sample sample : samples) {
      sources.put(nameOf(sample.source()), sample.source());
    }
    List<String> found =
        SmallHouse.build(folder, sources).allBreaches().stream().map(Breach::toString).toList();
    List<String> expected =
        samples.stream().map(Sample::report).filter(report -> !report.isEmpty()).toList();
    assertThat(expected)
        .as("expected reports that are missing in %s", found)
        .allMatch(report -> found.stream().anyMatch(line -> line.startsWith(report)));
    assertThat(found)
        .as("reports that nobody expects")
        .allMatch(line -> expected.stream().anyMatch(line::startsWith));
  }

  private static String nameOf(String source) {
    return Stream.of(PACKAGE, TYPE)
        .map(pattern -> pattern.matcher(source))
        .peek(Matcher::find)
        .map(matcher -> matcher.group(1))
        .reduce((left, right) -> left + "." + right)
        .orElseThrow();
  }
}
