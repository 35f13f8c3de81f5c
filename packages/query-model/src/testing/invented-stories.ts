import { BOOLEAN } from "@aiweb/contracts/query/column-type";
import type { Expression } from "../graph/expression.ts";
import type { QueryNode } from "../nodes/query-node.ts";
import { aggregate, ascending, call, column, edge, graphOf, integer, literal, make, MONEY, orders, outer, text } from "./graph-parts.ts";
import { both, descending, filter, flow, line, on, select, window } from "./graph-words.ts";
import { budget, customers, transfers } from "./invented-data.ts";
import type { Invented } from "./invented-graphs.ts";

const country = column("c_country");
const is = (name: string): Expression => call("equals", country, text(name));
const counted = (more: Partial<Extract<Expression, { kind: "aggregate" }>> = {}): Expression => ({ kind: "aggregate", function: "count", arguments: [], ...more });
const whole = { unit: "rows", start: "unbounded", end: "unbounded" } as const;
const join = (id: string, kind: "right" | "semi" | "anti" | "cross", condition?: Expression): QueryNode => ({ id, kind: "join", join: kind, ...(condition === undefined ? {} : { on: condition }) });
const theirOrders = on("c_id", "o_customer");
/** Orders above a hundred, as a graph that others host. */
const large = { large: flow([{ id: "given", kind: "ref", of: { port: "rows" } }, filter("above", call("greater", column("o_total"), literal(MONEY, "100.00")))]) };
const moves: QueryNode = { id: "moves", kind: "set", operation: "union-all", by: "position", ports: ["out", "in"] };

/** Graphs that ask what people ask: each a whole question. */
export const STORIES: readonly Invented[] = [
  {
    name: "retention by cohort",
    graph: graphOf(
      [
        orders(),
        { id: "firsts", kind: "aggregate", keys: [make("who", column("o_customer"))], measures: [make("first", aggregate("minimum", column("o_day")))] },
        orders("later", "l"),
        { id: "joined", kind: "join", join: "inner", on: on("who", "l_customer") },
        select("months", [make("cohort", call("month", column("first"))), make("at", call("month", column("l_day"))), make("person", column("who"))]),
        { id: "kept", kind: "aggregate", keys: [make("k_cohort", column("cohort")), make("k_at", column("at"))], measures: [make("people", { kind: "aggregate", function: "count", arguments: [column("person")], distinct: true })] },
      ],
      [edge("orders", "firsts"), ...both("firsts", "later", "joined"), edge("joined", "months"), edge("months", "kept")],
    ),
    sql: "select c.first_month, extract(month from o.day), count(distinct o.customer) from orders as o join (select customer, extract(month from min(day)) as first_month from orders group by customer) as c on c.customer = o.customer group by c.first_month, extract(month from o.day)",
  },
  {
    name: "running balances per account, of what went out and came in",
    graph: graphOf(
      [
        transfers("sent", "s"),
        transfers("received", "r"),
        select("out", [make("account", column("s_from")), make("at", column("s_id")), make("delta", call("negate", column("s_amount")))]),
        select("in", [make("to", column("r_to")), make("to_at", column("r_id")), make("gain", column("r_amount"))]),
        moves,
        window("balance", "sum", [column("delta")], [column("account")], [column("at"), column("delta")], { frame: { unit: "rows", start: "unbounded", end: 0 } }),
      ],
      [edge("sent", "out"), edge("received", "in"), edge("out", "moves", "out"), edge("in", "moves", "in"), edge("moves", "balance")],
    ),
    sql: "select account, id, delta, sum(delta) over (partition by account order by id, delta rows between unbounded preceding and current row) from (select sender as account, id, - amount as delta from transfers union all select receiver, id, amount from transfers) as moves",
  },
  {
    name: "first and last total of each customer",
    graph: line([orders(), window("first", "first", [column("o_total")], [column("o_customer")], [column("o_id")], { frame: whole }), window("last", "last", [column("o_total")], [column("o_customer")], [column("o_id")], { frame: whole }), select("s", [make("who", column("o_customer")), make("from", column("first_value")), make("to", column("last_value"))]), { id: "once", kind: "distinct" }]),
    sql: "select distinct customer, first_value(total) over (partition by customer order by id rows between unbounded preceding and unbounded following), last_value(total) over (partition by customer order by id rows between unbounded preceding and unbounded following) from orders",
  },
  {
    name: "a pivot of texts and of NULL, two measures",
    graph: line([customers(), { id: "p", kind: "pivot", keys: [], column: country, values: [{ id: "uk", name: "UK", value: "UK" }, { id: "none", name: "nowhere", value: null }], measures: [make("n", counted()), make("last", aggregate("maximum", column("c_id")))] }]),
    sql: "select count(case when country = 'UK' then 1 end), max(case when country = 'UK' then id end), count(case when country is null then 1 end), max(case when country is null then id end) from customers",
  },
  {
    name: "a pivot of what an unpivot made",
    graph: line([budget(), { id: "u", kind: "unpivot", columns: ["q1", "q2"], name: { id: "quarter", name: "quarter" }, value: { id: "amount", name: "amount" }, keepNull: true }, { id: "p", kind: "pivot", keys: [make("of", column("team"))], column: column("quarter"), values: [{ id: "second", name: "second", value: "q2" }, { id: "first", name: "first", value: "q1" }], measures: [make("sum", aggregate("sum", column("amount")))] }]),
    sql: "select team, q2, q1 from budget",
  },
  {
    name: "one group hosted twice",
    graph: graphOf([orders(), orders("other", "o"), { id: "g", kind: "group", graph: "large", ports: ["rows"] }, { id: "h", kind: "group", graph: "large", ports: ["rows"] }, { id: "both", kind: "set", operation: "union-all", by: "name", ports: ["one", "two"] }, { id: "n", kind: "aggregate", keys: [], measures: [make("n", counted())] }], [edge("orders", "g", "rows"), edge("other", "h", "rows"), edge("g", "both", "one"), edge("h", "both", "two"), edge("both", "n")], { subgraphs: large }),
    sql: "select 2 * count(*) from orders where total > 100",
  },
  { name: "an assert lets rows through as they are", graph: line([orders(), { id: "a", kind: "assert", checks: [{ check: "unique", columns: ["o_id"] }, { check: "row-count", least: 1, most: 100 }] }, filter("f", call("greater", column("o_id"), integer(5))), select("s", [make("id", column("o_id"))])]), sql: "select id from orders where id > 5" },
  { name: "an assert of a relation, amid a join", graph: graphOf([orders(), customers(), customers("known", "k"), { id: "a", kind: "assert", checks: [{ check: "relation", columns: ["o_customer"], port: "known", related: ["k_id"] }, { check: "not-null", columns: ["o_day"] }] }, { id: "j", kind: "join", join: "inner", on: on("o_customer", "c_id") }, select("s", [make("id", column("o_id")), make("name", column("c_name"))])], [edge("orders", "a"), edge("known", "a", "known"), ...both("a", "customers", "j"), edge("j", "s")]), sql: "select o.id, c.name from orders as o join customers as c on c.id = o.customer" },
  { name: "everyone with every team", graph: graphOf([customers(), budget(), join("j", "cross"), select("s", [make("name", column("c_name")), make("t", column("team"))])], [...both("customers", "budget", "j"), edge("j", "s")]), sql: "select name, team from customers cross join budget" },
  { name: "a cross join of one row, as a share of the whole", graph: graphOf([orders(), orders("every", "e"), { id: "all", kind: "aggregate", keys: [], measures: [make("sum", aggregate("sum", column("e_total")))] }, join("j", "cross"), select("s", [make("id", column("o_id")), make("share", call("divide", column("o_total"), column("sum")))])], [edge("every", "all"), ...both("orders", "all", "j"), edge("j", "s")]), sql: "select id, total * 1e0 / (select sum(total) from orders) from orders" },
  { name: "a right join on two conditions keeps every customer", graph: graphOf([orders(), customers(), join("j", "right", call("and", on("o_customer", "c_id"), call("less", column("o_id", "left"), integer(4)))), select("s", [make("name", column("c_name")), make("id", column("o_id"))])], [...both("orders", "customers", "j"), edge("j", "s")]), sql: "select c.name, o.id from orders as o right join customers as c on o.customer = c.id and o.id < 4" },
  { name: "who has ordered, by a semi join on more than equality", graph: graphOf([customers(), orders(), join("j", "semi", call("and", theirOrders, call("greater", column("o_total", "right"), literal(MONEY, "100.00")))), select("s", [make("name", column("c_name"))])], [...both("customers", "orders", "j"), edge("j", "s")]), sql: "select name from customers where exists (select 1 from orders where orders.customer = customers.id and total > 100)" },
  { name: "who has ordered nothing since, by an anti join of what is filtered", graph: graphOf([customers(), orders(), filter("f", call("greater", column("o_id"), integer(5))), join("j", "anti", theirOrders), select("s", [make("name", column("c_name"))])], [edge("orders", "f"), ...both("customers", "f", "j"), edge("j", "s")]), sql: "select name from customers where not exists (select 1 from orders where orders.customer = customers.id and orders.id > 5)" },
  {
    name: "each customer with the sum of their orders, by a lateral join",
    graph: graphOf([customers(), { id: "j", kind: "join", join: "lateral", lateral: { graph: "theirs", unmatched: "drop" } }, select("s", [make("name", column("c_name")), make("total", column("sum"))])], [edge("customers", "j", "left"), edge("j", "s")], {
      subgraphs: { theirs: flow([orders(), filter("own", call("equals", column("o_customer"), outer("c_id", "left"))), { id: "all", kind: "aggregate", keys: [], measures: [make("sum", aggregate("sum", column("o_total")))] }]) },
    }),
    sql: "select name, (select sum(total) from orders where customer = customers.id) from customers",
    refusedBy: { mariadb: "MariaDB has no join that is run for each row. Use a window function or a subquery, or run this step on another engine." },
  },
  {
    name: "people by place, the unknown last",
    graph: line([customers(), { id: "a", kind: "aggregate", keys: [make("where", country)], measures: [make("n", counted())] }, { id: "order", kind: "sort", keys: [descending(column("n")), ascending(column("where"))] }]),
    sql: "select country, count(*) from customers group by country",
  },
  {
    name: "conditions of conditions",
    graph: line([customers(), select("s", [make("id", column("c_id")), make("british", call("coalesce", is("UK"), literal(BOOLEAN, false))), make("word", { kind: "case", branches: [{ when: call("or", is("UK"), is("FR")), value: text("west") }, { when: call("is-null", country), value: text("nowhere") }], otherwise: text("east") })])]),
    sql: "select id, coalesce(country = 'UK', false), case when country in ('UK', 'FR') then 'west' when country is null then 'nowhere' else 'east' end from customers",
  },
];
