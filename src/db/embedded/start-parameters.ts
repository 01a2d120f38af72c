const common = {
  search_path: 'public',
  exit_on_error: 'false',
  log_checkpoints: 'false',
  max_worker_processes: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  shared_buffers: '32MB',
  /** With the default, runaway recursion ends the engine instead of the statement. */
  max_stack_depth: '256kB',
  timezone: 'UTC',
}
const durable = { fsync: 'on', wal_sync_method: 'fsync', max_wal_size: '64MB' }

/** The embedded engine's command line. Its own default begins with `-F`, which turns fsync off whatever is configured. */
export function startParameters(keeping: 'durable' | 'in memory'): string[] {
  const settings = Object.entries({ ...common, ...(keeping === 'durable' ? durable : { fsync: 'off' }) })
  return ['--single', '-O', '-j', ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
