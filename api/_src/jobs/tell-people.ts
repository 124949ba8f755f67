import { claimOutbox, failOutbox } from "@haat/db/queries/money/outbox";
import { tellPerson } from "../services/messages/tell-person.ts";
import type { Job } from "./deps.ts";

/** Turns what is to be told to people into messages to their addresses. */
export const tellPeople: Job = async (deps) => {
  const rows = await claimOutbox(deps.books, ["person"], 50);
  for (const row of rows)
    try {
      await deps.books.transact((tx) => tellPerson(tx, deps, row));
    } catch (fault) {
      await failOutbox(deps.books, row.id, fault instanceof Error ? fault.message : String(fault));
      deps.report(fault, "telling people");
    }
  return rows.length;
};
