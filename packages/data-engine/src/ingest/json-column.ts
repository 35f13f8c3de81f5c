import { ExactNumber } from "./exact-number.ts";
import { NumberShape } from "./number-shape.ts";

/** Nested structure beyond these stays JSON text. */
const MAXIMUM_DEPTH = 8;
const MAXIMUM_FIELDS = 64;

/** Finds the type of a JSON column from all of its values: one kind throughout, or text. */
export class JsonColumn {
  #boolean = false;
  #text = false;
  #number = false;
  #numbersFit = true;
  readonly #numbers = new NumberShape();
  #items: JsonColumn | null = null;
  #fields: Map<string, JsonColumn> | null = null;
  readonly #depth: number;

  constructor(depth = 0) {
    this.#depth = depth;
  }

  add(value: unknown): void {
    if (value === null || value === undefined) return;
    if (typeof value === "string") this.#text = true;
    else if (typeof value === "boolean") this.#boolean = true;
    else if (typeof value === "number" || value instanceof ExactNumber) {
      this.#number = true;
      const source = typeof value === "number" ? String(value) : value.source;
      if (!this.#numbers.add(source)) this.#numbersFit = false;
    } else if (Array.isArray(value)) {
      this.#items ??= new JsonColumn(this.#depth + 1);
      if (this.#depth < MAXIMUM_DEPTH) for (const item of value) this.#items.add(item);
    } else if (typeof value === "object") this.#addObject(value);
  }

  #addObject(value: object): void {
    this.#fields ??= new Map();
    const entries = Object.entries(value);
    if (this.#depth >= MAXIMUM_DEPTH || this.#fields.size > MAXIMUM_FIELDS) return;
    for (const [key, item] of entries) {
      let field = this.#fields.get(key);
      if (field === undefined) this.#fields.set(key, (field = new JsonColumn(this.#depth + 1)));
      field.add(item);
    }
  }

  /** Whether values of several kinds met, so that only text holds them all. */
  get mixed(): boolean {
    return [this.#boolean, this.#text, this.#number, this.#items !== null, this.#fields !== null].filter(Boolean).length > 1;
  }

  /** DuckDB's name of the type. */
  type(): string {
    if (this.mixed || this.#depth >= MAXIMUM_DEPTH) return "VARCHAR";
    if (this.#boolean) return "BOOLEAN";
    if (this.#number) return (this.#numbersFit ? this.#numbers.type() : null) ?? "VARCHAR";
    if (this.#items !== null) return `${this.#items.type()}[]`;
    if (this.#fields !== null) return this.#structType(this.#fields);
    return "VARCHAR";
  }

  #structType(fields: Map<string, JsonColumn>): string {
    const names = [...fields.keys()];
    const distinct = new Set(names.map((name) => name.toLowerCase())).size === names.length;
    if (fields.size === 0 || fields.size > MAXIMUM_FIELDS || !distinct || names.includes("")) return "VARCHAR";
    return `STRUCT(${[...fields].map(([name, column]) => `"${name.replaceAll('"', '""')}" ${column.type()}`).join(", ")})`;
  }
}
