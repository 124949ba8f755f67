import type { Fengari, State } from "fengari";
import { createRequire } from "node:module";

/**
 * Lua 5.3 in JavaScript made to count like the Lua 5.1 inside Redis: every number a double, written without
 * `.0`. Left alone, fengari's 32-bit integers would wrap in `tonumber(ARGV[1]) * 1000`.
 */
export function loadFengari(): Fengari {
  const require = createRequire(import.meta.url);
  // fengari reads its build options from there and nowhere else.
  process.env["FENGARICONF"] ??= JSON.stringify({ LUA_COMPAT_FLOATSTRING: true });
  const fengari = require("fengari") as Fengari;
  const objects = require("fengari/src/lobject.js") as NumberReader;
  if (!objects.readsDoubles) {
    const readNumber = objects.luaO_str2num;
    objects.luaO_str2num = (text, target) => {
      const length = readNumber(text, target);
      if (length && target.ttisinteger()) target.setfltvalue(target.value);
      return length;
    };
    objects.readsDoubles = true;
  }
  return fengari;
}

type NumberSlot = { value: number; ttisinteger(): boolean; setfltvalue(value: number): void };
type NumberReader = { readsDoubles?: true; luaO_str2num: (text: Uint8Array, target: NumberSlot) => number };

/** What scripts may not have, what Redis adds, and no accidental globals, as in Redis. */
export const prelude = `
io, package, require, dofile, loadfile, debug, collectgarbage = nil
os = { clock = os.clock }
unpack = table.unpack
loadstring = load
math.pow = function(a, b) return a ^ b end
table.getn = function(t) return #t end
setmetatable(_G, {
  __newindex = function(_, name) error("Script attempted to create global variable '" .. tostring(name) .. "'", 2) end,
  __index = function(_, name) error("Script attempted to access nonexistent global variable '" .. tostring(name) .. "'", 2) end
})
`;

export const luaText = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

/** Text at a stack place as latin1; numbers as Redis writes them. */
export function textAt({ lua }: Fengari, state: State, index: number): string {
  if (lua.lua_type(state, index) === lua.LUA_TNUMBER) return String(lua.lua_tonumber(state, index));
  return Buffer.from(lua.lua_tostring(state, index) ?? []).toString("latin1");
}
