import { serialize } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { type Reading, readImport } from './read-import.ts'

/** Runs on a thread of its own, so that a file that outgrows it takes nothing else down. */
const answer = serialize(await readImport(workerData as Reading))
parentPort?.postMessage(answer, [answer.buffer as ArrayBuffer])
