import type { QueryGraph } from "../../graph/query-graph.ts";
import { GraphBuilder } from "../graph-builder.ts";
import { call } from "../graph-parts.ts";
import { TPCH_TABLES } from "./tpch-tables.ts";
import { and, as, average, c, count, countDistinct, day, decimal, down, eq, exists, ge, gt, inside, integer, keep, l, like, lt, not, oneOf, oneOfNumbers, or, outer, r, revenue, scalar, sum, text, times, up, when } from "./tpch-words.ts";

type Build = (g: GraphBuilder) => string;
const graph = (id: string, build: Build): QueryGraph => {
  const g = new GraphBuilder(TPCH_TABLES);
  return g.graph(id, build(g));
};
const differ = (a: ReturnType<typeof c>, b: ReturnType<typeof c>) => call("not-equals", a, b);

/** The other eleven of the 22, with the parameters that the specification validates with. */
export const TPCH_SECOND: readonly QueryGraph[] = [
  graph("q12", (g) => {
    const lines = g.join(g.table("orders"), g.table("lineitem"), eq(l("o_orderkey"), r("l_orderkey")));
    const kept = g.filter(lines, and(oneOf(c("l_shipmode"), "MAIL", "SHIP"), lt(c("l_commitdate"), c("l_receiptdate")), lt(c("l_shipdate"), c("l_commitdate")), ge(c("l_receiptdate"), day("1994-01-01")), lt(c("l_receiptdate"), day("1995-01-01"))));
    const urgent = oneOf(c("o_orderpriority"), "1-URGENT", "2-HIGH");
    return g.sort(g.aggregate(kept, keep("l_shipmode"), [as("high_line_count", sum(when(urgent, integer(1), integer(0)))), as("low_line_count", sum(when(urgent, integer(0), integer(1))))]), up("l_shipmode"));
  }),
  graph("q13", (g) => {
    const orders = g.join(g.table("customer"), g.table("orders"), and(eq(l("c_custkey"), r("o_custkey")), not(like(r("o_comment"), "%special%requests%"))), "left");
    const perCustomer = g.aggregate(orders, keep("c_custkey"), [as("c_count", count(c("o_orderkey")))]);
    return g.sort(g.aggregate(perCustomer, keep("c_count"), [as("custdist", count())]), down("custdist"), down("c_count"));
  }),
  graph("q14", (g) => {
    const lines = g.join(g.table("lineitem"), g.table("part"), eq(l("l_partkey"), r("p_partkey")));
    const kept = g.filter(lines, and(ge(c("l_shipdate"), day("1995-09-01")), lt(c("l_shipdate"), day("1995-10-01"))));
    const promoted = sum(when(like(c("p_type"), "PROMO%"), revenue(), decimal("0")));
    return g.aggregate(kept, [], [as("promo_revenue", call("divide", times(decimal("100.00"), promoted), sum(revenue())))]);
  }),
  graph("q15", (g) => {
    const shipped = g.filter(g.table("lineitem"), and(ge(c("l_shipdate"), day("1996-01-01")), lt(c("l_shipdate"), day("1996-04-01"))));
    const revenues = g.aggregate(shipped, [as("supplier_no", c("l_suppkey"))], [as("total_revenue", sum(revenue()))], "revenue");
    const most = g.inside("most", (i) => i.aggregate(i.ref("revenue"), [], [as("most", { kind: "aggregate", function: "maximum", arguments: [c("total_revenue")] })]));
    const suppliers = g.join(g.table("supplier"), revenues, eq(l("s_suppkey"), r("supplier_no")));
    const best = g.filter(suppliers, eq(c("total_revenue"), scalar(most)));
    return g.sort(g.select(best, keep("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")), up("s_suppkey"));
  }),
  graph("q16", (g) => {
    const complained = g.inside("complained", (i) => i.select(i.filter(i.table("supplier"), like(c("s_comment"), "%Customer%Complaints%")), keep("s_suppkey")));
    const offers = g.join(g.table("partsupp"), g.table("part"), eq(l("ps_partkey"), r("p_partkey")));
    const kept = g.filter(offers, and(differ(c("p_brand"), text("Brand#45")), not(like(c("p_type"), "MEDIUM POLISHED%")), oneOfNumbers(c("p_size"), 49, 14, 23, 45, 19, 3, 36, 9), inside(complained, [c("ps_suppkey")], true)));
    return g.sort(g.aggregate(kept, keep("p_brand", "p_type", "p_size"), [as("supplier_cnt", countDistinct(c("ps_suppkey")))]), down("supplier_cnt"), up("p_brand"), up("p_type"), up("p_size"));
  }),
  graph("q17", (g) => {
    const usual = g.inside("usual", (i) => i.aggregate(i.filter(i.table("lineitem", "x"), eq(c("x.l_partkey"), outer("p_partkey"))), [], [as("part", times(decimal("0.2"), average(c("x.l_quantity"))))]));
    const lines = g.join(g.table("lineitem"), g.table("part"), eq(l("l_partkey"), r("p_partkey")));
    const kept = g.filter(lines, and(eq(c("p_brand"), text("Brand#23")), eq(c("p_container"), text("MED BOX")), lt(c("l_quantity"), scalar(usual))));
    return g.aggregate(kept, [], [as("avg_yearly", call("divide", sum(c("l_extendedprice")), decimal("7.0")))]);
  }),
  graph("q18", (g) => {
    const large = g.inside("large", (i) => {
      const perOrder = i.aggregate(i.table("lineitem", "x"), [as("k", c("x.l_orderkey"))], [as("q", sum(c("x.l_quantity")))]);
      return i.select(i.filter(perOrder, gt(c("q"), integer(300))), [as("k", c("k"))]);
    });
    const orders = g.join(g.table("customer"), g.table("orders"), eq(l("c_custkey"), r("o_custkey")));
    const lines = g.join(orders, g.table("lineitem"), eq(l("o_orderkey"), r("l_orderkey")));
    const kept = g.filter(lines, inside(large, [c("o_orderkey")]));
    const summed = g.aggregate(kept, keep("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice"), [as("sum_qty", sum(c("l_quantity")))]);
    return g.limit(g.sort(summed, down("o_totalprice"), up("o_orderdate"), up("o_orderkey")), 100);
  }),
  graph("q19", (g) => {
    const lines = g.join(g.table("lineitem"), g.table("part"), eq(l("l_partkey"), r("p_partkey")));
    const kind = (brand: string, containers: string[], from: number, to: number, size: number) =>
      and(eq(c("p_brand"), text(brand)), oneOf(c("p_container"), ...containers), call("between", c("l_quantity"), integer(from), integer(to)), call("between", c("p_size"), integer(1), integer(size)), oneOf(c("l_shipmode"), "AIR", "AIR REG"), eq(c("l_shipinstruct"), text("DELIVER IN PERSON")));
    const kept = g.filter(lines, or(kind("Brand#12", ["SM CASE", "SM BOX", "SM PACK", "SM PKG"], 1, 11, 5), kind("Brand#23", ["MED BAG", "MED BOX", "MED PKG", "MED PACK"], 10, 20, 10), kind("Brand#34", ["LG CASE", "LG BOX", "LG PACK", "LG PKG"], 20, 30, 15)));
    return g.aggregate(kept, [], [as("revenue", sum(revenue()))]);
  }),
  graph("q20", (g) => {
    const forest = g.inside("forest", (i) => i.select(i.filter(i.table("part"), like(c("p_name"), "forest%")), keep("p_partkey")));
    const half = g.inside("half", (i) => {
      const shipped = i.filter(i.table("lineitem"), and(eq(c("l_partkey"), outer("ps_partkey")), eq(c("l_suppkey"), outer("ps_suppkey")), ge(c("l_shipdate"), day("1994-01-01")), lt(c("l_shipdate"), day("1995-01-01"))));
      return i.aggregate(shipped, [], [as("half", times(decimal("0.5"), sum(c("l_quantity"))))]);
    });
    const plenty = g.inside("plenty", (i) => i.select(i.filter(i.table("partsupp"), and(inside(forest, [c("ps_partkey")]), gt(c("ps_availqty"), scalar(half)))), keep("ps_suppkey")));
    const nations = g.join(g.table("supplier"), g.table("nation"), eq(l("s_nationkey"), r("n_nationkey")));
    const kept = g.filter(nations, and(inside(plenty, [c("s_suppkey")]), eq(c("n_name"), text("CANADA"))));
    return g.sort(g.select(kept, keep("s_name", "s_address")), up("s_name"));
  }),
  graph("q21", (g) => {
    const others = g.inside("others", (i) => i.filter(i.table("lineitem", "l2"), and(eq(c("l2.l_orderkey"), outer("l_orderkey")), differ(c("l2.l_suppkey"), outer("l_suppkey")))));
    const late = g.inside("late", (i) => i.filter(i.table("lineitem", "l3"), and(eq(c("l3.l_orderkey"), outer("l_orderkey")), differ(c("l3.l_suppkey"), outer("l_suppkey")), gt(c("l3.l_receiptdate"), c("l3.l_commitdate")))));
    const lines = g.join(g.table("supplier"), g.table("lineitem"), eq(l("s_suppkey"), r("l_suppkey")));
    const orders = g.join(lines, g.table("orders"), eq(l("l_orderkey"), r("o_orderkey")));
    const nations = g.join(orders, g.table("nation"), eq(l("s_nationkey"), r("n_nationkey")));
    const kept = g.filter(nations, and(eq(c("o_orderstatus"), text("F")), gt(c("l_receiptdate"), c("l_commitdate")), exists(others), exists(late, true), eq(c("n_name"), text("SAUDI ARABIA"))));
    return g.limit(g.sort(g.aggregate(kept, keep("s_name"), [as("numwait", count())]), down("numwait"), up("s_name")), 100);
  }),
  graph("q22", (g) => {
    const codes = ["13", "31", "23", "29", "30", "18", "17"];
    const code = call("substring", c("c_phone"), integer(1), integer(2));
    const mean = g.inside("mean", (i) => i.aggregate(i.filter(i.table("customer", "x"), and(gt(c("x.c_acctbal"), decimal("0.00")), oneOf(call("substring", c("x.c_phone"), integer(1), integer(2)), ...codes))), [], [as("mean", average(c("x.c_acctbal")))]));
    const theirs = g.inside("theirs", (i) => i.filter(i.table("orders"), eq(c("o_custkey"), outer("c_custkey"))));
    const kept = g.filter(g.table("customer"), and(oneOf(code, ...codes), gt(c("c_acctbal"), scalar(mean)), exists(theirs, true)));
    return g.sort(g.aggregate(kept, [as("cntrycode", code)], [as("numcust", count()), as("totacctbal", sum(c("c_acctbal")))]), up("cntrycode"));
  }),
];
