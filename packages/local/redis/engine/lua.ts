import type { Fengari, State } from "fengari";
import { createHash } from "node:crypto";
import { RedisError, type Reply } from "../reply.ts";
import { bulk, refuse } from "./command.ts";
import { pushJson, readJson } from "./lua-json.ts";
import { loadFengari, luaText, prelude, textAt } from "./lua-runtime.ts";
import { pushReply, readReply } from "./lua-values.ts";

type Runner = (command: readonly string[]) => Reply;
export type LuaEngine = Readonly<{
  /** Compiles once per source, then runs; `run` executes the script's commands. */
  evaluate(source: string, keys: readonly string[], args: readonly string[], run: Runner): Reply;
}>;

export const sha1 = (source: string): string => createHash("sha1").update(bulk(source)).digest("hex");

export function createLua(): LuaEngine {
  const fengari = loadFengari();
  const { lua, lauxlib, lualib } = fengari;
  const state = lauxlib.luaL_newstate();
  let runner: Runner = () => refuse("ERR no script is running");
  lualib.luaL_openlibs(state);
  defineRedis(fengari, state, (command) => runner(command));
  defineJson(fengari, state);
  for (const name of ["KEYS", "ARGV"]) setList(fengari, state, name, []);
  if (!runChunk(fengari, state, compile(fengari, state, prelude)))
    throw new Error(textAt(fengari, state, -1));
  lua.lua_settop(state, 0);
  const compiled = new Map<string, number>();

  return {
    evaluate(source, keys, args, run) {
      const reference = compiled.get(source) ?? compile(fengari, state, source.replace(/^#![^\n]*/, ""));
      compiled.set(source, reference);
      setList(fengari, state, "KEYS", keys);
      setList(fengari, state, "ARGV", args);
      runner = run;
      const done = runChunk(fengari, state, reference);
      const reply = done ? readReply(fengari, state, -1) : failureOf(fengari, state);
      lua.lua_settop(state, 0);
      if (reply instanceof RedisError) throw reply;
      return reply;
    },
  };
}

function compile(fengari: Fengari, state: State, source: string): number {
  const { lua, lauxlib } = fengari;
  if (lauxlib.luaL_loadbuffer(state, luaText(source), null, luaText("@user_script")) === lua.LUA_OK)
    return lauxlib.luaL_ref(state, lua.LUA_REGISTRYINDEX);
  const message = textAt(fengari, state, -1);
  lua.lua_settop(state, 0);
  return refuse(`ERR Error compiling script (new function): ${message}`);
}

function runChunk({ lua }: Fengari, state: State, reference: number): boolean {
  lua.lua_rawgeti(state, lua.LUA_REGISTRYINDEX, reference);
  return lua.lua_pcall(state, 0, 1, 0) === lua.LUA_OK;
}

function failureOf(fengari: Fengari, state: State): RedisError {
  const { lua } = fengari;
  const thrown = lua.lua_type(state, -1) === lua.LUA_TTABLE ? readReply(fengari, state, -1) : null;
  return thrown instanceof RedisError ? thrown : new RedisError(`ERR ${textAt(fengari, state, -1)}`);
}

/** Set raw: the guard against new globals must not see it. */
function setList(fengari: Fengari, state: State, name: string, items: readonly string[]): void {
  pushReply(fengari, state, items.map(bulk));
  fengari.lua.lua_setglobal(state, luaText(name));
}

function setFunctions(
  { lua }: Fengari,
  state: State,
  table: string,
  functions: Record<string, (s: State) => number>,
) {
  lua.lua_newtable(state);
  for (const [name, callback] of Object.entries(functions)) {
    lua.lua_pushcfunction(state, callback);
    lua.lua_setfield(state, -2, luaText(name));
  }
  lua.lua_setglobal(state, luaText(table));
}

function defineRedis(fengari: Fengari, state: State, run: Runner): void {
  const { lua } = fengari;
  const call = (inner: State, raises: boolean): number => {
    const command = Array.from({ length: lua.lua_gettop(inner) }, (_, i) => textAt(fengari, inner, i + 1));
    const reply = run(command);
    pushReply(fengari, inner, reply);
    return raises && reply instanceof RedisError ? lua.lua_error(inner) : 1;
  };
  const answer = (inner: State, reply: Reply): number => {
    pushReply(fengari, inner, reply);
    return 1;
  };
  setFunctions(fengari, state, "redis", {
    call: (inner) => call(inner, true),
    pcall: (inner) => call(inner, false),
    error_reply: (inner) => answer(inner, new RedisError(textAt(fengari, inner, 1))),
    status_reply: (inner) => answer(inner, { status: textAt(fengari, inner, 1) }),
    sha1hex: (inner) => answer(inner, bulk(sha1(textAt(fengari, inner, 1)))),
    replicate_commands: (inner) => answer(inner, 1),
    log: () => 0,
  });
}

function defineJson(fengari: Fengari, state: State): void {
  const { lua } = fengari;
  setFunctions(fengari, state, "cjson", {
    decode: (inner) => {
      try {
        const text = Buffer.from(textAt(fengari, inner, 1), "latin1").toString("utf8");
        pushJson(fengari, inner, JSON.parse(text));
        return 1;
      } catch (fault) {
        pushReply(fengari, inner, bulk(String(fault)));
        return lua.lua_error(inner);
      }
    },
    encode: (inner) => {
      const text = JSON.stringify(readJson(fengari, inner, 1));
      pushReply(fengari, inner, Buffer.from(text));
      return 1;
    },
  });
}
