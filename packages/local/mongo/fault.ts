import type { Document } from "./document.ts";

/** A refusal with MongoDB's own number and name, as drivers switch on them. */
export class MongoFault extends Error {
  override readonly name = "MongoFault";
  readonly code: number;
  readonly codeName: string;
  readonly extra: Document;

  constructor(code: number, codeName: string, message: string, extra: Document = {}) {
    super(message);
    this.code = code;
    this.codeName = codeName;
    this.extra = extra;
  }
}

/** The fields that any failed command or write shows. */
export function faultFields(fault: unknown): {
  code: number;
  codeName: string;
  message: string;
  extra: Document;
} {
  if (fault instanceof MongoFault) return fault;
  return {
    code: 2,
    codeName: "BadValue",
    message: fault instanceof Error ? fault.message : String(fault),
    extra: {},
  };
}
