/** Columns that a report adds behind the audience's own. They say nothing of the person: a report that is read as an audience again has them, too. */
export const addedColumns = [
  'launch_line',
  'launch_state',
  'launch_reason',
  'launch_phone',
  'launch_status',
  'launch_status_at',
  'launch_sent_at',
  'launch_provider_id',
  'launch_campaign_id',
  'launch_zone',
  'launch_zone_from',
] as const
