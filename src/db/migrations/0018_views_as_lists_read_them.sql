-- Views of the list of work saved before all lists were searched in one way: their filters stood side by side, their order was a
-- list, and their columns said only what differed from how they were first shown. They open as what they were.
with known (place, old, new, shown) as (
  values (1, 'kind', 'kind', true), (2, 'state', 'state', true), (3, 'category', 'category', false), (4, 'mandatory', 'mandatory', true),
    (5, 'budget', 'budgetMinor', true), (6, 'spent', 'spentMinor', false), (7, 'benefit', 'benefitMinor', true),
    (8, 'risk', 'deliveryRisk', true), (9, 'sponsor', 'sponsorName', false), (10, 'owner', 'ownerName', true),
    (11, 'end', 'endDate', true), (12, 'tags', 'tags', false), (0, 'name', 'name', false)
)
update saved_view v set revision = v.revision + 1, query = jsonb_strip_nulls(jsonb_build_object(
  'find', v.query -> 'find',
  'filters', nullif(jsonb_strip_nulls(jsonb_build_object(
    'state', v.query -> 'state', 'kind', v.query -> 'kind', 'category', v.query -> 'category',
    'must', case when v.query -> 'must' = 'true' then '["yes"]'::jsonb end)), '{}'),
  'order', (select new from known where old = v.query #>> '{order,0,id}'),
  'desc', case when v.query #> '{order,0,desc}' = 'true' and v.query #>> '{order,0,id}' in (select old from known) then true end,
  'columns', case when jsonb_typeof(v.query -> 'columns') = 'object' then (
    select jsonb_agg(new order by place) from known
    where place > 0 and case v.query -> 'columns' -> old when 'true' then true when 'false' then false else shown end) end))
where v.list = 'components' and not v.query ? 'filters' and (
  v.query ?| array['state', 'kind', 'category', 'must'] or jsonb_typeof(v.query -> 'order') = 'array'
  or jsonb_typeof(v.query -> 'columns') = 'object');
