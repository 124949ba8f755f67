import { forStaff } from "./row.ts";

const key = { object: "courier_key", missing: "courier_key.not_found" } as const;

export const adminRights = {
  searchAudit: forStaff(["admin"]),
  readDesk: forStaff(["admin"]),
  listCourierKeys: forStaff(["admin"]),
  issueCourierKey: forStaff(["admin"], { rate: "write", stepUp: "fresh", audit: "courier_key.issue" }),
  endCourierKey: forStaff(["admin"], { ...key, rate: "write", audit: "courier_key.end" }),
};
