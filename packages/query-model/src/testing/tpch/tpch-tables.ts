import type { ColumnType } from "@aiweb/contracts/query/column-type";

const integer: ColumnType = { kind: "integer", bits: 64, signed: true };
const text: ColumnType = { kind: "text" };
const date: ColumnType = { kind: "date" };
const money: ColumnType = { kind: "decimal", precision: 15, scale: 2 };

/** The tables of TPC-H (specification 3.0.1, 1.4), without their comments where no query reads them. */
export const TPCH_TABLES = {
  region: { r_regionkey: integer, r_name: text },
  nation: { n_nationkey: integer, n_name: text, n_regionkey: integer },
  supplier: { s_suppkey: integer, s_name: text, s_address: text, s_nationkey: integer, s_phone: text, s_acctbal: money, s_comment: text },
  customer: { c_custkey: integer, c_name: text, c_address: text, c_nationkey: integer, c_phone: text, c_acctbal: money, c_mktsegment: text, c_comment: text },
  part: { p_partkey: integer, p_name: text, p_mfgr: text, p_brand: text, p_type: text, p_size: integer, p_container: text, p_retailprice: money },
  partsupp: { ps_partkey: integer, ps_suppkey: integer, ps_availqty: integer, ps_supplycost: money },
  orders: { o_orderkey: integer, o_custkey: integer, o_orderstatus: text, o_totalprice: money, o_orderdate: date, o_orderpriority: text, o_shippriority: integer, o_comment: text },
  lineitem: { l_orderkey: integer, l_partkey: integer, l_suppkey: integer, l_linenumber: integer, l_quantity: money, l_extendedprice: money, l_discount: money, l_tax: money, l_returnflag: text, l_linestatus: text, l_shipdate: date, l_commitdate: date, l_receiptdate: date, l_shipinstruct: text, l_shipmode: text },
} satisfies Record<string, Record<string, ColumnType>>;
