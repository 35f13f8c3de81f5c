import type { QueryGraph } from "../../graph/query-graph.ts";
import { GraphBuilder } from "../graph-builder.ts";
import { TPCH_TABLES } from "./tpch-tables.ts";
import { and, as, average, c, count, day, decimal, down, eq, exists, ge, gt, integer, keep, l, le, like, lt, minus, or, outer, plus, r, revenue, scalar, sum, text, times, up, when } from "./tpch-words.ts";
import { call } from "../graph-parts.ts";

type Build = (g: GraphBuilder) => string;
const graph = (id: string, build: Build): QueryGraph => {
  const g = new GraphBuilder(TPCH_TABLES);
  return g.graph(id, build(g));
};
const year = (id: string) => call("year", c(id));

/** The first eleven of the 22, with the parameters that the specification validates with. */
export const TPCH_FIRST: readonly QueryGraph[] = [
  graph("q1", (g) => {
    const shipped = g.filter(g.table("lineitem"), le(c("l_shipdate"), day("1998-09-02")));
    const summed = g.aggregate(shipped, keep("l_returnflag", "l_linestatus"), [
      as("sum_qty", sum(c("l_quantity"))),
      as("sum_base_price", sum(c("l_extendedprice"))),
      as("sum_disc_price", sum(revenue())),
      as("sum_charge", sum(times(revenue(), plus(decimal("1"), c("l_tax"))))),
      as("avg_qty", average(c("l_quantity"))),
      as("avg_price", average(c("l_extendedprice"))),
      as("avg_disc", average(c("l_discount"))),
      as("count_order", count()),
    ]);
    return g.sort(summed, up("l_returnflag"), up("l_linestatus"));
  }),
  graph("q2", (g) => {
    const cheapest = g.inside("cheapest", (i) => {
      const offers = i.join(i.table("partsupp", "x"), i.table("supplier", "xs"), eq(l("x.ps_suppkey"), r("xs.s_suppkey")));
      const nations = i.join(offers, i.table("nation", "xn"), eq(l("xs.s_nationkey"), r("xn.n_nationkey")));
      const regions = i.join(nations, i.table("region", "xr"), eq(l("xn.n_regionkey"), r("xr.r_regionkey")));
      const ours = i.filter(regions, and(eq(c("x.ps_partkey"), outer("p_partkey")), eq(c("xr.r_name"), text("EUROPE"))));
      return i.aggregate(ours, [], [as("least", { kind: "aggregate", function: "minimum", arguments: [c("x.ps_supplycost")] })]);
    });
    const offers = g.join(g.table("part"), g.table("partsupp"), eq(l("p_partkey"), r("ps_partkey")));
    const suppliers = g.join(offers, g.table("supplier"), eq(l("ps_suppkey"), r("s_suppkey")));
    const nations = g.join(suppliers, g.table("nation"), eq(l("s_nationkey"), r("n_nationkey")));
    const regions = g.join(nations, g.table("region"), eq(l("n_regionkey"), r("r_regionkey")));
    const kept = g.filter(regions, and(eq(c("p_size"), integer(15)), like(c("p_type"), "%BRASS"), eq(c("r_name"), text("EUROPE")), eq(c("ps_supplycost"), scalar(cheapest))));
    const shown = g.select(kept, keep("s_acctbal", "s_name", "n_name", "p_partkey", "p_mfgr", "s_address", "s_phone", "s_comment"));
    return g.limit(g.sort(shown, down("s_acctbal"), up("n_name"), up("s_name"), up("p_partkey")), 100);
  }),
  graph("q3", (g) => {
    const orders = g.join(g.table("customer"), g.table("orders"), eq(l("c_custkey"), r("o_custkey")));
    const lines = g.join(orders, g.table("lineitem"), eq(l("o_orderkey"), r("l_orderkey")));
    const kept = g.filter(lines, and(eq(c("c_mktsegment"), text("BUILDING")), lt(c("o_orderdate"), day("1995-03-15")), gt(c("l_shipdate"), day("1995-03-15"))));
    const summed = g.aggregate(kept, keep("l_orderkey", "o_orderdate", "o_shippriority"), [as("revenue", sum(revenue()))]);
    const shown = g.select(summed, keep("l_orderkey", "revenue", "o_orderdate", "o_shippriority"));
    return g.limit(g.sort(shown, down("revenue"), up("o_orderdate")), 10);
  }),
  graph("q4", (g) => {
    const late = g.inside("late", (i) => i.filter(i.table("lineitem"), and(eq(c("l_orderkey"), outer("o_orderkey")), lt(c("l_commitdate"), c("l_receiptdate")))));
    const kept = g.filter(g.table("orders"), and(ge(c("o_orderdate"), day("1993-07-01")), lt(c("o_orderdate"), day("1993-10-01")), exists(late)));
    return g.sort(g.aggregate(kept, keep("o_orderpriority"), [as("order_count", count())]), up("o_orderpriority"));
  }),
  graph("q5", (g) => {
    const orders = g.join(g.table("customer"), g.table("orders"), eq(l("c_custkey"), r("o_custkey")));
    const lines = g.join(orders, g.table("lineitem"), eq(l("o_orderkey"), r("l_orderkey")));
    const suppliers = g.join(lines, g.table("supplier"), and(eq(l("l_suppkey"), r("s_suppkey")), eq(l("c_nationkey"), r("s_nationkey"))));
    const nations = g.join(suppliers, g.table("nation"), eq(l("s_nationkey"), r("n_nationkey")));
    const regions = g.join(nations, g.table("region"), eq(l("n_regionkey"), r("r_regionkey")));
    const kept = g.filter(regions, and(eq(c("r_name"), text("ASIA")), ge(c("o_orderdate"), day("1994-01-01")), lt(c("o_orderdate"), day("1995-01-01"))));
    return g.sort(g.aggregate(kept, keep("n_name"), [as("revenue", sum(revenue()))]), down("revenue"));
  }),
  graph("q6", (g) => {
    const kept = g.filter(g.table("lineitem"), and(ge(c("l_shipdate"), day("1994-01-01")), lt(c("l_shipdate"), day("1995-01-01")), call("between", c("l_discount"), decimal("0.05"), decimal("0.07")), lt(c("l_quantity"), integer(24))));
    return g.aggregate(kept, [], [as("revenue", sum(times(c("l_extendedprice"), c("l_discount"))))]);
  }),
  graph("q7", (g) => {
    const lines = g.join(g.table("supplier"), g.table("lineitem"), eq(l("s_suppkey"), r("l_suppkey")));
    const orders = g.join(lines, g.table("orders"), eq(l("l_orderkey"), r("o_orderkey")));
    const customers = g.join(orders, g.table("customer"), eq(l("o_custkey"), r("c_custkey")));
    const from = g.join(customers, g.table("nation", "n1"), eq(l("s_nationkey"), r("n1.n_nationkey")));
    const to = g.join(from, g.table("nation", "n2"), eq(l("c_nationkey"), r("n2.n_nationkey")));
    const pair = (one: string, other: string) => and(eq(c("n1.n_name"), text(one)), eq(c("n2.n_name"), text(other)));
    const kept = g.filter(to, and(or(pair("FRANCE", "GERMANY"), pair("GERMANY", "FRANCE")), call("between", c("l_shipdate"), day("1995-01-01"), day("1996-12-31"))));
    const summed = g.aggregate(kept, [as("supp_nation", c("n1.n_name")), as("cust_nation", c("n2.n_name")), as("l_year", year("l_shipdate"))], [as("revenue", sum(revenue()))]);
    return g.sort(summed, up("supp_nation"), up("cust_nation"), up("l_year"));
  }),
  graph("q8", (g) => {
    const lines = g.join(g.table("part"), g.table("lineitem"), eq(l("p_partkey"), r("l_partkey")));
    const suppliers = g.join(lines, g.table("supplier"), eq(l("l_suppkey"), r("s_suppkey")));
    const orders = g.join(suppliers, g.table("orders"), eq(l("l_orderkey"), r("o_orderkey")));
    const customers = g.join(orders, g.table("customer"), eq(l("o_custkey"), r("c_custkey")));
    const theirs = g.join(customers, g.table("nation", "n1"), eq(l("c_nationkey"), r("n1.n_nationkey")));
    const regions = g.join(theirs, g.table("region"), eq(l("n1.n_regionkey"), r("r_regionkey")));
    const ours = g.join(regions, g.table("nation", "n2"), eq(l("s_nationkey"), r("n2.n_nationkey")));
    const kept = g.filter(ours, and(eq(c("r_name"), text("AMERICA")), call("between", c("o_orderdate"), day("1995-01-01"), day("1996-12-31")), eq(c("p_type"), text("ECONOMY ANODIZED STEEL"))));
    const share = call("divide", sum(when(eq(c("n2.n_name"), text("BRAZIL")), revenue(), decimal("0"))), sum(revenue()));
    return g.sort(g.aggregate(kept, [as("o_year", year("o_orderdate"))], [as("mkt_share", share)]), up("o_year"));
  }),
  graph("q9", (g) => {
    const lines = g.join(g.table("part"), g.table("lineitem"), eq(l("p_partkey"), r("l_partkey")));
    const suppliers = g.join(lines, g.table("supplier"), eq(l("l_suppkey"), r("s_suppkey")));
    const offers = g.join(suppliers, g.table("partsupp"), and(eq(l("l_suppkey"), r("ps_suppkey")), eq(l("l_partkey"), r("ps_partkey"))));
    const orders = g.join(offers, g.table("orders"), eq(l("l_orderkey"), r("o_orderkey")));
    const nations = g.join(orders, g.table("nation"), eq(l("s_nationkey"), r("n_nationkey")));
    const kept = g.filter(nations, like(c("p_name"), "%green%"));
    const profit = sum(minus(revenue(), times(c("ps_supplycost"), c("l_quantity"))));
    return g.sort(g.aggregate(kept, [as("nation", c("n_name")), as("o_year", year("o_orderdate"))], [as("sum_profit", profit)]), up("nation"), down("o_year"));
  }),
  graph("q10", (g) => {
    const orders = g.join(g.table("customer"), g.table("orders"), eq(l("c_custkey"), r("o_custkey")));
    const lines = g.join(orders, g.table("lineitem"), eq(l("o_orderkey"), r("l_orderkey")));
    const nations = g.join(lines, g.table("nation"), eq(l("c_nationkey"), r("n_nationkey")));
    const kept = g.filter(nations, and(ge(c("o_orderdate"), day("1993-10-01")), lt(c("o_orderdate"), day("1994-01-01")), eq(c("l_returnflag"), text("R"))));
    const summed = g.aggregate(kept, keep("c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment"), [as("revenue", sum(revenue()))]);
    const shown = g.select(summed, keep("c_custkey", "c_name", "revenue", "c_acctbal", "n_name", "c_address", "c_phone", "c_comment"));
    return g.limit(g.sort(shown, down("revenue"), up("c_custkey")), 20);
  }),
  graph("q11", (g) => {
    const value = sum(times(c("ps_supplycost"), c("ps_availqty")));
    const german = (b: GraphBuilder) => {
      const suppliers = b.join(b.table("partsupp"), b.table("supplier"), eq(l("ps_suppkey"), r("s_suppkey")));
      return b.filter(b.join(suppliers, b.table("nation"), eq(l("s_nationkey"), r("n_nationkey"))), eq(c("n_name"), text("GERMANY")));
    };
    const least = g.inside("least", (i) => i.aggregate(german(i), [], [as("least", times(value, decimal("0.0001")))]));
    const summed = g.aggregate(german(g), keep("ps_partkey"), [as("value", value)]);
    return g.sort(g.filter(summed, gt(c("value"), scalar(least))), down("value"), up("ps_partkey"));
  }),
];
