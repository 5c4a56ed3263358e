// Healthy is the primary that takes writes. A replica set that nobody has initiated yet is initiated here: it can be done only by a server
// that already listens under its name, and only once, however often this is called.
const admin = db.getSiblingDB('admin');
admin.auth(process.env.MONGO_INITDB_ROOT_USERNAME, process.env.MONGO_INITDB_ROOT_PASSWORD);
try {
  rs.status();
} catch (e) {
  if (e.codeName !== 'NotYetInitialized') throw e;
  rs.initiate({_id: 'rs0', members: [{_id: 0, host: 'mongodb:27017'}]});
}
quit(db.hello().isWritablePrimary ? 0 : 1);
