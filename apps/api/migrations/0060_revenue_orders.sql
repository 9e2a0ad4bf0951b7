CREATE TABLE "revenue_order_line" (
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"charge_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"amount_cents" bigint NOT NULL,
	"facts" jsonb NOT NULL,
	"order_number" text,
	"ordered_on" date,
	CONSTRAINT "revenue_order_line_order_id_no_pk" PRIMARY KEY("order_id","no"),
	CONSTRAINT "entry_is_ordered_once" UNIQUE("entry_id"),
	CONSTRAINT "order_number_has_its_day" CHECK (("revenue_order_line"."order_number" IS NULL) = ("revenue_order_line"."ordered_on" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "revenue_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"establishment_id" uuid NOT NULL,
	"payee_entity_id" uuid NOT NULL,
	"fiscal_year" integer NOT NULL,
	"rank" integer NOT NULL,
	"number" text NOT NULL,
	"until_day" date NOT NULL,
	"establishment_name" text NOT NULL,
	"payee_name" text NOT NULL,
	"issued_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revenue_order_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "revenue_order_rank" UNIQUE("establishment_id","fiscal_year","rank"),
	CONSTRAINT "revenue_order_number" UNIQUE("tenant_id","number"),
	CONSTRAINT "revenue_order_ranks_from_one" CHECK ("revenue_order"."rank" >= 1)
);
--> statement-breakpoint
ALTER TABLE "revenue_order_line" ADD CONSTRAINT "line_of_revenue_order" FOREIGN KEY ("tenant_id","order_id") REFERENCES "public"."revenue_order"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revenue_order_line" ADD CONSTRAINT "revenue_order_line_charge_fk" FOREIGN KEY ("tenant_id","organisation_id","charge_id") REFERENCES "public"."charge"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revenue_order_line" ADD CONSTRAINT "revenue_order_line_entry_fk" FOREIGN KEY ("tenant_id","organisation_id","entry_id") REFERENCES "public"."ledger_entry"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revenue_order" ADD CONSTRAINT "revenue_order_establishment" FOREIGN KEY ("tenant_id","establishment_id") REFERENCES "public"."establishment"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revenue_order" ADD CONSTRAINT "revenue_order_payee" FOREIGN KEY ("tenant_id","payee_entity_id") REFERENCES "public"."legal_entity"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revenue_order_line_charge" ON "revenue_order_line" USING btree ("charge_id");