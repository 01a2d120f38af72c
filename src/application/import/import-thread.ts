import { parentPort, workerData } from 'node:worker_threads'
import { type Reading, readImport } from './read-import.ts'

/** Runs on a thread of its own, so that a file that outgrows it takes nothing else down. */
parentPort?.postMessage(await readImport(workerData as Reading))
