// Runs once, on an empty database: each service gets a user who reads and writes the service's own two databases, and nothing else.
for (const service of ['measures', 'intake', 'reporting']) {
  db.getSiblingDB('admin').createUser({
    user: service,
    pwd: process.env[`${service.toUpperCase()}_PASSWORD`],
    roles: [service, `${service}-operations`].map(name => ({role: 'readWrite', db: name})),
  });
}
// Who makes backups reads all event logs, and notes each backup's success in the services' databases.
db.getSiblingDB('admin').createUser({
  user: 'backup',
  pwd: process.env.BACKUP_PASSWORD,
  roles: [
    {role: 'readWrite', db: 'measures'}, {role: 'readWrite', db: 'intake'}, {role: 'read', db: 'measures-operations'},
    {role: 'read', db: 'intake-operations'}, {role: 'read', db: 'reporting-operations'},
  ],
});
