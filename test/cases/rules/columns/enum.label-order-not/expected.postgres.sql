CREATE TYPE state AS ENUM ('low', 'high');
