import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

type Node = Readonly<{
  type: string;
  name?: string;
  value?: unknown;
  callee?: Node;
  object?: Node;
  property?: Node;
  source?: Node;
  arguments?: readonly Node[];
}>;
type Context = Readonly<{ filename: string; report: (finding: { node: Node; message: string }) => void }>;

const clockMessage =
  "Take the time as an argument (`now: Date` or a `Clock`): a rule about time must be testable.";

/** Time is an argument: `new Date()` and `Date.now()` are read at the entrances and handed in. */
const clockIsAnArgument = {
  create: ({ report }: Context) => ({
    NewExpression(node: Node) {
      if (node.callee?.name === "Date" && node.arguments?.length === 0)
        report({ node, message: clockMessage });
    },
    MemberExpression(node: Node) {
      if (node.object?.name === "Date" && node.property?.name === "now")
        report({ node, message: clockMessage });
    },
  }),
};

const rooms = new Map<string, string>();

/** The folder of the nearest `package.json`: what pnpm isolates, and so what a relative path may not walk out of. */
function roomOf(folder: string): string {
  const known = rooms.get(folder);
  if (known !== undefined) return known;
  const parent = dirname(folder);
  const room = parent === folder || existsSync(join(folder, "package.json")) ? folder : roomOf(parent);
  rooms.set(folder, room);
  return room;
}

const staysInItsRoom = {
  create({ filename, report }: Context) {
    const folder = dirname(filename);
    const check = (node: Node) => {
      const target = node.source?.value;
      if (typeof target !== "string" || !target.startsWith(".")) return;
      if (!relative(roomOf(folder), resolve(folder, target)).startsWith("..")) return;
      report({
        node,
        message: `'${target}' leaves the room: import the package by its name, so that pnpm can object.`,
      });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default {
  meta: { name: "haat" },
  rules: { "clock-is-an-argument": clockIsAnArgument, "stays-in-its-room": staysInItsRoom },
};
